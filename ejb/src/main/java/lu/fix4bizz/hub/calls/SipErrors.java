package lu.fix4bizz.hub.calls;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts the errors that the SIP engine answers, by class of their status (RFC 3261 section 7.2), whatever they answer. Challenges
 * (401, 407) are how every phone signs in, and 487 is what a caller wanted: neither is an error.
 */
@ApplicationScoped
public class SipErrors {
    private static final Set<Integer> ORDINARY = Set.of(401, 407, 487);

    private final Map<Integer, LongAdder> byClass = new ConcurrentHashMap<>();

    /** The engine answers with this status. */
    public void answered(int status) {
        if (!ORDINARY.contains(status)) {
            byClass.computeIfAbsent(status / 100, hundreds -> new LongAdder()).increment();
        }
    }

    /** @param hundreds 4, 5 or 6 */
    public long count(int hundreds) {
        return byClass.getOrDefault(hundreds, new LongAdder()).sum();
    }
}
