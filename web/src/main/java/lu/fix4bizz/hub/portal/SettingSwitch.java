package lu.fix4bizz.hub.portal;

import lu.fix4bizz.hub.model.Activation;
import lu.fix4bizz.hub.model.Refusal;

import java.io.Serializable;

/** A switch that acts at once: refused, it goes back and says why; done, it can be undone where it stands. */
public class SettingSwitch implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Carries the change out. */
    @FunctionalInterface
    public interface Act extends Serializable {

        /** @throws Refusal when it cannot be */
        void turn(Activation wanted);
    }

    private final Words words;
    private final Act act;
    private EndField end;
    private Activation stands = Activation.OFF;
    private Activation before = Activation.OFF;
    private String lock = "";
    private SettingOutcome outcome = SettingOutcome.NONE;

    public SettingSwitch(Words words, Act act) {
        this.words = words;
        this.act = act;
    }

    /** The same for what may end by itself. */
    public SettingSwitch ending(EndChoices ends, Viewer viewer) {
        end = new EndField(ends, viewer, true, wanted -> turn(wanted, "portal.end.done"));
        return this;
    }

    /** Shows how the setting stands now; a change by somebody else makes the last outcome old news. */
    public void show(Activation now) {
        if (!now.equals(stands)) {
            outcome = SettingOutcome.NONE;
        }
        stands = now;
        if (end != null) {
            end.show(now);
        }
    }

    /** @param holder who holds it, as a sentence; empty for nobody */
    public void show(Activation now, String holder) {
        lock = holder;
        show(now);
    }

    /** Who holds it, as a sentence; empty where it may be changed. */
    public String getLock() {
        return lock;
    }

    public boolean isOn() {
        return stands.on();
    }

    /** What the person chose; the same as before is no choice. */
    public void setOn(boolean wanted) {
        if (wanted != isOn()) {
            turn(Activation.of(wanted), wanted ? "portal.switch.on.done" : "portal.switch.off.done");
        }
    }

    /** Null where it has no end. */
    public EndField getEnd() {
        return end;
    }

    /** Where it comes from, when not from the user; here nowhere else. */
    public String getOrigin() {
        return "";
    }

    public SettingOutcome getOutcome() {
        return outcome;
    }

    /** Goes back to what was before, with the end that it had. */
    public void undo() {
        turn(before, "portal.undone");
        outcome = outcome.done() ? SettingOutcome.NONE : outcome;
    }

    private void turn(Activation wanted, String done) {
        try {
            act.turn(wanted);
            before = stands;
            stands = wanted;
            outcome = SettingOutcome.done(words.say(done));
        } catch (Refusal no) {
            outcome = SettingOutcome.failed(words.say(isOn() ? "portal.switch.on.kept" : "portal.switch.off.kept", words.say(no)));
        }
    }
}
