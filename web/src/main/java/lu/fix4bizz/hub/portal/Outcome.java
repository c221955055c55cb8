package lu.fix4bizz.hub.portal;

import java.io.Serializable;

/** What came of the last change of a setting: nothing yet, done (with an undo beside it), or refused with the reason. */
public record Outcome(Kind kind, String text) implements Serializable {

    public enum Kind { NONE, DONE, SAVED, FAILED }

    public static final Outcome NONE = new Outcome(Kind.NONE, "");

    public static Outcome done(String text) {
        return new Outcome(Kind.DONE, text);
    }

    /** Done, but there was nothing before to go back to. */
    public static Outcome saved(String text) {
        return new Outcome(Kind.SAVED, text);
    }

    public static Outcome failed(String text) {
        return new Outcome(Kind.FAILED, text);
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
