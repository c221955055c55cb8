package lu.fix4bizz.hub.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody gave the right password and still owes the code of their second factor. It waits in the browser's session, and opens nothing.
 *
 * @param remember whether this browser shall be remembered
 */
record AwaitedCode(String userName, boolean remember, Instant since) implements Serializable {
    private static final String ATTRIBUTE = AwaitedCode.class.getName();
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, this);
    }

    static Optional<AwaitedCode> in(HttpServletRequest request, Instant now) {
        return Optional.ofNullable(request.getSession(false)).map(session -> (AwaitedCode) session.getAttribute(ATTRIBUTE))
                .filter(awaited -> now.isBefore(awaited.since().plus(PATIENCE)));
    }

    static void forget(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(session -> session.removeAttribute(ATTRIBUTE));
    }
}
