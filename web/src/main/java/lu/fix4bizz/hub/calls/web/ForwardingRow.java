package lu.fix4bizz.hub.calls.web;

import lu.fix4bizz.hub.calls.model.ForwardingKind;
import lu.fix4bizz.hub.calls.routing.Forwarding;
import lu.fix4bizz.hub.model.Activation;
import lu.fix4bizz.hub.portal.EndField;
import lu.fix4bizz.hub.portal.SettingOutcome;

import java.io.Serializable;

/** One forward on a page: how it stands, and what came of the last change. Each setter acts at once. */
public class ForwardingRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ForwardingChanges changes;
    private final EndField end;
    private transient Forwarding stands;
    private transient Forwarding before;
    private ForwardingTexts.Text text;
    private String typed = "";
    private SettingOutcome outcome = SettingOutcome.NONE;

    ForwardingRow(ForwardingChanges changes, Forwarding forwarding) {
        this.changes = changes;
        this.stands = forwarding;
        this.end = changes.end(this);
    }

    /** Shows how it stands now; a change by somebody else makes the last outcome old news. */
    void show(Forwarding now, ForwardingTexts.Text words) {
        if (!now.equals(stands)) {
            outcome = SettingOutcome.NONE;
            typed = "";
        }
        stands = now;
        text = words;
        end.show(now.state());
    }

    void changed(Forwarding to, String done) {
        outcome = stands.target().isEmpty() && to.target().isPresent() ? SettingOutcome.saved(done) : SettingOutcome.done(done);
        before = stands;
        stands = to;
        typed = "";
    }

    /** It was refused; what was typed stays in the field. */
    void refused(String why, String kept) {
        outcome = SettingOutcome.failed(why);
        typed = kept;
    }

    public void undo() {
        changes.restore(this, before);
        outcome = outcome.done() ? SettingOutcome.NONE : outcome;
    }

    ForwardingKind kind() {
        return stands.kind();
    }

    Activation state() {
        return stands.state();
    }

    public EndField getEnd() {
        return end;
    }

    public boolean isOn() {
        return stands.enabled();
    }

    public void setOn(boolean on) {
        if (on != isOn()) {
            changes.turn(this, on);
        }
    }

    public String getTarget() {
        return typed.isEmpty() ? text.target() : typed;
    }

    public void setTarget(String wanted) {
        if (wanted != null && !wanted.isBlank() && !wanted.equals(getTarget())) {
            changes.aim(this, wanted.strip());
        }
    }

    public int getRings() {
        return stands.rings();
    }

    public void setRings(int rings) {
        if (rings != getRings()) {
            changes.ring(this, rings);
        }
    }

    /** Whether it waits for rings: only no answer does. */
    public boolean isRinging() {
        return kind() == ForwardingKind.NO_ANSWER;
    }

    public ForwardingTexts.Text getText() {
        return text;
    }

    public SettingOutcome getOutcome() {
        return outcome;
    }
}
