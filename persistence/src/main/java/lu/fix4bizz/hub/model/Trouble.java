package lu.fix4bizz.hub.model;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Something that is tried again and again: when it fails that is told once, until it works again. */
public final class Trouble {
    private final Logger log;
    private final String text;
    private volatile boolean told;

    /** @param text of the warning, with {@code {0}}, {@code {1}}... for what {@link #tell} gives */
    public Trouble(Logger log, String text) {
        this.log = log;
        this.text = text;
    }

    /** It failed. */
    public void tell(Object... details) {
        if (!told) {
            log.log(Level.WARNING, text, details);
        }
        told = true;
    }

    /** It works. */
    public void over() {
        told = false;
    }
}
