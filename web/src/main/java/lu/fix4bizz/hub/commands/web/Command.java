package lu.fix4bizz.hub.commands.web;

import java.util.Locale;

/**
 * One line of the command bar.
 *
 * @param kind     what it does
 * @param argument where it leads: the address of a page, the destination of a forward; empty without one
 */
public record Command(Kind kind, String argument) {
    /** What a command can do. */
    public enum Kind {
        /** Goes to a page. */
        GO,
        /** Sends every call somewhere. */
        FORWARD,
        FORWARD_OFF,
        DO_NOT_DISTURB,
        AVAILABLE;

        /** As the browser knows it. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
