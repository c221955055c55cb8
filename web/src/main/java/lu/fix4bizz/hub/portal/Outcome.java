package lu.fix4bizz.hub.portal;

import java.io.Serializable;

/** What came of the last change of a setting: nothing yet, done (with an undo beside it), or refused with the reason. */
public record Outcome(Kind kind, String text) implements Serializable {

    public enum Kind { NONE, DONE, FAILED }

    public static final Outcome NONE = new Outcome(Kind.NONE, "");

    public static Outcome done(String text) {
        return new Outcome(Kind.DONE, text);
    }

    public static Outcome failed(String text) {
        return new Outcome(Kind.FAILED, text);
    }

    public boolean shown() {
        return kind != Kind.NONE;
    }

    public boolean done() {
        return kind == Kind.DONE;
    }

    public boolean failed() {
        return kind == Kind.FAILED;
    }
}
