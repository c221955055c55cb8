package lu.fix4bizz.hub.commands.web;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import lu.fix4bizz.hub.model.Activation;

/**
 * One line of the command bar.
 *
 * @param kind     what it does
 * @param argument where it leads: the address of a page, the destination of a call or a forward; empty without one
 * @param until    when what it switches on ends by itself; empty for never
 */
public record Command(Kind kind, String argument, Optional<Instant> until) {
    /** What a command can do. */
    public enum Kind {
        /** Goes to a page. */
        GO,
        /** Makes a call. */
        CALL,
        /** Sends every call somewhere. */
        FORWARD,
        FORWARD_OFF,
        DO_NOT_DISTURB,
        AVAILABLE,
        /** Mobile numbers ring, too. */
        PROFESSIONAL_MODE,
        PROFESSIONAL_MODE_OFF,
        /** Calls of queues ring, or do not. */
        AGENT_AVAILABLE,
        AGENT_UNAVAILABLE;

        boolean mayEnd() {
            return this == FORWARD || this == DO_NOT_DISTURB;
        }

        /** As the browser knows it. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Command(Kind kind, String argument) {
        this(kind, argument, Optional.empty());
    }

    Command until(Optional<Instant> end) {
        return kind.mayEnd() ? new Command(kind, argument, end) : this;
    }

    /** What it switches on. */
    Activation state() {
        return until.map(Activation::new).orElse(Activation.ON);
    }
}
