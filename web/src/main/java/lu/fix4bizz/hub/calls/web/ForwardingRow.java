package lu.fix4bizz.hub.calls.web;

import lu.fix4bizz.hub.calls.model.ForwardingKind;
import lu.fix4bizz.hub.calls.routing.Forwarding;
import lu.fix4bizz.hub.portal.Outcome;

import java.io.Serializable;

/** One forward on a page: how it stands, and what came of the last change. Each setter acts at once through its page. */
public class ForwardingRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ForwardingPage page;
    private final ForwardingKind kind;
    private transient Forwarding stands;
    private String target = "";
    private String typed = "";
    private Outcome outcome = Outcome.NONE;
    private transient Forwarding before;

    ForwardingRow(ForwardingPage page, Forwarding forwarding) {
        this.page = page;
        this.kind = forwarding.kind();
        this.stands = forwarding;
    }

    /** Shows how it stands now; a change by somebody else makes the last outcome old news. */
    void show(Forwarding now, String targetText) {
        if (!now.equals(stands)) {
            outcome = Outcome.NONE;
            typed = "";
        }
        stands = now;
        target = targetText;
    }

    /** It was changed from here. */
    void changed(Forwarding from, Forwarding to, String text) {
        before = from;
        stands = to;
        typed = "";
        outcome = from.target().isEmpty() && to.target().isPresent() ? Outcome.saved(text) : Outcome.done(text);
    }

    /** It was refused; what was typed stays in the field. */
    void refused(String why, String kept) {
        outcome = Outcome.failed(why);
        typed = kept;
    }

    public void undo() {
        page.restore(this, before);
        outcome = outcome.done() ? Outcome.NONE : outcome;
    }

    ForwardingKind kind() {
        return kind;
    }

    Forwarding stands() {
        return stands;
    }

    public boolean isOn() {
        return stands.enabled();
    }

    public void setOn(boolean on) {
        if (on != isOn()) {
            page.turn(this, on);
        }
    }

    public String getTarget() {
        return typed.isEmpty() ? target : typed;
    }

    public void setTarget(String text) {
        if (text != null && !text.isBlank() && !text.equals(getTarget())) {
            page.aim(this, text.strip());
        }
    }

    public int getRings() {
        return stands.rings();
    }

    public void setRings(int rings) {
        if (rings != getRings()) {
            page.ring(this, rings);
        }
    }

    /** Whether it waits for rings: only no answer does. */
    public boolean isRinging() {
        return kind == ForwardingKind.NO_ANSWER;
    }

    public String getLabel() {
        return page.label(kind);
    }

    public String getExplanation() {
        return page.explanation(kind);
    }

    /** The destination in words, as Home shows it. */
    public String getValue() {
        return page.value(this);
    }

    public Outcome getOutcome() {
        return outcome;
    }
}
