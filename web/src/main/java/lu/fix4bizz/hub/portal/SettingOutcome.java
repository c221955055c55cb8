package lu.fix4bizz.hub.portal;

import java.io.Serializable;

/** What came of the last change of a setting: nothing yet, done (with an undo beside it), or refused with the reason. */
public record SettingOutcome(Kind kind, String text) implements Serializable {

    /** Whether there is anything to say, and how it went: done with an undo, done for good, refused. */
    public enum Kind { NONE, DONE, SAVED, FAILED }

    public static final SettingOutcome NONE = new SettingOutcome(Kind.NONE, "");

    public static SettingOutcome done(String text) {
        return new SettingOutcome(Kind.DONE, text);
    }

    /** Done, but there was nothing before to go back to. */
    public static SettingOutcome saved(String text) {
        return new SettingOutcome(Kind.SAVED, text);
    }

    public static SettingOutcome failed(String text) {
        return new SettingOutcome(Kind.FAILED, text);
    }

    public boolean shown() {
        return kind != Kind.NONE;
    }

    public boolean done() {
        return kind == Kind.DONE || kind == Kind.SAVED;
    }

    public boolean undoable() {
        return kind == Kind.DONE;
    }

    public boolean failed() {
        return kind == Kind.FAILED;
    }
}
