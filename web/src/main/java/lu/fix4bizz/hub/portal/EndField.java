package lu.fix4bizz.hub.portal;

import lu.fix4bizz.hub.model.Activation;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/** Until when something that is on stays on: a choice acts at once, a moment of the person's own once it is whole. */
public class EndField implements Serializable {

    static final String PICK = "pick";
    /** Not a moment: the list may have stood there for a while, and drawn anew it would offer another one. */
    static final String HOUR = "hour";
    private static final long serialVersionUID = 1L;

    /** Carries the change out, and refuses by itself. */
    @FunctionalInterface
    public interface Act extends Serializable {

        void endAt(Activation wanted);
    }

    private final EndChoices ends;
    private final Viewer viewer;
    private final Act act;
    private final boolean begins;
    private List<EndChoice> choices = List.of();
    private String chosen = "";
    private Long left;
    private boolean picking;
    private String moment = "";

    /**
     * @param ends   and {@code viewer} of the request: what CDI injects
     * @param begins whether choosing an end also switches on what is off
     */
    public EndField(EndChoices ends, Viewer viewer, boolean begins, Act act) {
        this.begins = begins;
        this.ends = ends;
        this.viewer = viewer;
        this.act = act;
    }

    /** Shows how it stands now; to be called before each rendering. */
    public void show(Activation now) {
        choices = now.on() || begins ? ends.around(now) : List.of();
        String stands = now.end().map(Instant::toString).orElse("");
        picking = picking && (now.on() || begins) && stands.equals(chosen);
        chosen = stands;
        left = ends.left(now);
    }

    public boolean isShown() {
        return !choices.isEmpty();
    }

    public List<EndChoice> getChoices() {
        return choices;
    }

    public String getChosen() {
        return picking ? PICK : chosen;
    }

    /** @param choice null for no end: so a list says it */
    public void setChosen(String choice) {
        String wanted = choice == null ? "" : choice;
        boolean other = !wanted.equals(getChosen());
        picking = wanted.equals(PICK);
        if (other && !picking) {
            act.endAt(wanted.isEmpty() ? Activation.ON : new Activation(wanted.equals(HOUR) ? ends.inAnHour() : Instant.parse(wanted)));
        }
    }

    /** Until when, as the list says it; empty without an end. */
    public String getText() {
        return choices.stream().filter(choice -> !chosen.isEmpty() && choice.value().equals(chosen)).map(EndChoice::label).findFirst().orElse("");
    }

    /** Whether the person gives a moment of their own. */
    public boolean isPicking() {
        return picking;
    }

    public String getMoment() {
        return moment;
    }

    public void setMoment(String moment) {
        this.moment = moment == null ? "" : moment;
    }

    /** Ends it at the moment that stands in the field. */
    public void pick() {
        try {
            act.endAt(new Activation(LocalDateTime.parse(moment).atZone(viewer.zone()).toInstant()));
            picking = false;
        } catch (DateTimeException unreadable) {
            moment = "";
        }
    }

    /** Milliseconds to its end, after which the page asks how everything stands; null without an end. */
    public Long getLeft() {
        return left;
    }
}
