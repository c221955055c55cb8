package lu.fix4bizz.hub.portal;

import lu.fix4bizz.hub.model.Refusal;

import java.io.Serializable;

/** A switch that acts at once: refused, it goes back and says why; done, it can be undone where it stands. */
public class SettingSwitch implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Carries the change out. */
    @FunctionalInterface
    public interface Act extends Serializable {

        /** @throws Refusal when it cannot be */
        void turn(boolean on);
    }

    private final Words words;
    private final Act act;
    private boolean on;
    private SettingOutcome outcome = SettingOutcome.NONE;

    public SettingSwitch(Words words, Act act) {
        this.words = words;
        this.act = act;
    }

    /** Shows how the setting stands now; a change by somebody else makes the last outcome old news. */
    public void show(boolean now) {
        if (now != on) {
            outcome = SettingOutcome.NONE;
        }
        on = now;
    }

    public boolean isOn() {
        return on;
    }

    /** What the person chose; the same as before is no choice. */
    public void setOn(boolean wanted) {
        if (wanted != on) {
            turn(wanted);
        }
    }

    public SettingOutcome getOutcome() {
        return outcome;
    }

    public void undo() {
        turn(!on);
        outcome = outcome.done() ? SettingOutcome.NONE : outcome;
    }

    private void turn(boolean wanted) {
        try {
            act.turn(wanted);
            on = wanted;
            outcome = SettingOutcome.done(words.say(wanted ? "portal.switch.on.done" : "portal.switch.off.done"));
        } catch (Refusal no) {
            outcome = SettingOutcome.failed(words.say(on ? "portal.switch.on.kept" : "portal.switch.off.kept", words.say(no)));
        }
    }
}
