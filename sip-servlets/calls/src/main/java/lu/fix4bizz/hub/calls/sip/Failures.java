package lu.fix4bizz.hub.calls.sip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.servlet.sip.SipServletMessage;
import lu.fix4bizz.hub.database.Cause;
import lu.fix4bizz.hub.model.DatabaseAway;

/**
 * Logs what went wrong with a message or a timer: a database that is away in one line, because that passes and is no fault of the code; of
 * anything else the first in full, those of the next seconds in one line.
 */
@ApplicationScoped
class Failures {
    private static final Logger LOG = System.getLogger(CallServlet.class.getName());
    private static final Duration QUIET = Duration.ofSeconds(10);

    @Inject
    private Clock clock;
    private volatile Instant loud = Instant.EPOCH;

    void log(SipServletMessage message, Exception failed) {
        log(message.getMethod() + " " + message.getCallId(), failed);
    }

    /** @param what failed, in words */
    void log(String what, Exception failed) {
        if (DatabaseAway.in(failed)) {
            LOG.log(Level.WARNING, "{0} found no database: {1}", what, Cause.of(failed));
        } else {
            logFault(what, failed);
        }
    }

    private void logFault(String what, Exception failed) {
        Instant now = clock.instant();
        if (loud.plus(QUIET).isBefore(now)) {
            loud = now;
            LOG.log(Level.ERROR, what + " failed", failed);
        } else {
            LOG.log(Level.WARNING, "{0} failed: {1}", what, failed.toString());
        }
    }
}
