package lu.fix4bizz.hub.callcenter;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A queue as a call finds it.
 *
 * @param agents all of them, also those whom no call is offered
 */
public record QueueLine(long companyId, String domain, String extension, String name, List<Agent> agents) implements Serializable {

    /** @param availableFrom calls are offered from this moment on; {@link Instant#MAX} for who is not available, has not joined, or has no licence or line */
    public record Agent(long userId, String extension, Instant availableFrom) implements Serializable {
        public boolean isAvailable(Instant now) {
            return !now.isBefore(availableFrom);
        }
    }
}
