package lu.fix4bizz.hub.portal;

import java.io.Serializable;

/** What a page did last, and the way back where there is one; {@code hub:toast} shows it. */
public class Done implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Undoes it, and may say what holds then. */
    @FunctionalInterface
    public interface Back extends Serializable {

        void go();
    }

    private String title = "";
    private String text = "";
    private Back back;

    public void say(String what) {
        say(what, "", null);
    }

    public void say(String what, String more, Back wayBack) {
        title = what;
        text = more;
        back = wayBack;
    }

    public void undo() {
        Back wayBack = back;
        say("");
        wayBack.go();
    }

    public boolean isPending() {
        return !title.isEmpty();
    }

    public boolean isUndoable() {
        return back != null;
    }

    public String getToastTitle() {
        return title;
    }

    public String getToastText() {
        return text;
    }
}
