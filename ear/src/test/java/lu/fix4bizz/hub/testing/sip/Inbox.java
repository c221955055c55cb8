package lu.fix4bizz.hub.testing.sip;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** What has come in: each message once, however often it was retransmitted. */
final class Inbox {

    /** Longer than a hub waits for what a phone owes it: 32 s (RFC 3261, 64 times T1). */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final List<SipMessage> waiting = new LinkedList<>();
    private final List<SipMessage> all = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    synchronized void add(SipMessage message) {
        if (seen.add(message.text())) {
            waiting.add(message);
            all.add(message);
            notifyAll();
        }
    }

    /** Takes the first one that fits, as soon as it is there; others stay. @param what in words, for the failure */
    synchronized SipMessage take(String what, Predicate<SipMessage> fits) {
        long deadline = System.nanoTime() + PATIENCE;
        Optional<SipMessage> found = poll(fits);
        while (found.isEmpty()) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("No " + what + " came. What came:\n" + String.join("\n", all.stream().map(SipMessage::text).toList()));
            }
            await(left);
            found = poll(fits);
        }
        return found.get();
    }

    synchronized List<SipMessage> all() {
        return List.copyOf(all);
    }

    private Optional<SipMessage> poll(Predicate<SipMessage> fits) {
        Optional<SipMessage> found = waiting.stream().filter(fits).findFirst();
        found.ifPresent(waiting::remove);
        return found;
    }

    private void await(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
