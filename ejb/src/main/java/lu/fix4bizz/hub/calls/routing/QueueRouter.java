package lu.fix4bizz.hub.calls.routing;

import static lu.fix4bizz.hub.calls.routing.Reason.applies;
import static lu.fix4bizz.hub.calls.routing.Reason.passes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Decides what happens to a call to a queue: it rings at once at the phones of every agent who is available and free (distribution
 * "simultaneous"), and nobody waits. An agent's forwards, voicemail and mobile numbers have no part in it (call-services section 1).
 */
public final class QueueRouter {
    static final Duration RINGING = Duration.ofSeconds(30);
    private static final int BUSY_HERE = 486;
    private static final int TEMPORARILY_UNAVAILABLE = 480;
    private static final String AVAILABLE = "queue-available";
    private static final String FREE = "queue-free";
    private static final String RING = "queue-ring";

    private QueueRouter() {
    }

    /** @param now the moment that ends are read at */
    public static Decision decide(CalledQueue queue, Instant now) {
        List<Callee> available = queue.available().stream().filter(agent -> !agent.doNotDisturb().isOn(now)).toList();
        if (available.isEmpty()) {
            return refuse(TEMPORARILY_UNAVAILABLE, List.of(applies(AVAILABLE, "nobody", queue.name())));
        }
        Reason some = passes(AVAILABLE, "some", String.valueOf(available.size()));
        List<Callee> reachable = available.stream().filter(agent -> !agent.phones().isEmpty()).toList();
        List<Callee> free = reachable.stream().filter(agent -> agent.activeCalls() == 0).toList();
        if (free.isEmpty()) {
            return reachable.isEmpty() ? refuse(TEMPORARILY_UNAVAILABLE, List.of(some, applies(FREE, "no_phone")))
                    : refuse(BUSY_HERE, List.of(some, applies(FREE, "all_busy")));
        }
        return ring(free, List.of(some, passes(FREE, "free", String.valueOf(free.size()))));
    }

    private static Decision refuse(int status, List<Reason> trace) {
        return new Decision(new Step.Reject(status), trace);
    }

    private static Decision ring(List<Callee> free, List<Reason> before) {
        List<Location> agents = free.stream().<Location>map(agent -> new Location.Agent(agent.extension(), agent.phones())).toList();
        Reason rings = applies(RING, "rings", String.valueOf(agents.size()), String.valueOf(RINGING.toSeconds()));
        return new Decision(new Step.Ring(agents, RINGING, outcome -> afterRinging(outcome, before)), with(before, rings));
    }

    private static Decision afterRinging(Outcome outcome, List<Reason> before) {
        return switch (outcome) {
            case BUSY -> refuse(BUSY_HERE, with(before, applies(RING, "busy")));
            case NO_ANSWER -> refuse(TEMPORARILY_UNAVAILABLE, with(before, applies(RING, "no_answer", String.valueOf(RINGING.toSeconds()))));
            case NOT_REACHABLE -> refuse(TEMPORARILY_UNAVAILABLE, with(before, applies(RING, "not_reachable")));
        };
    }

    private static List<Reason> with(List<Reason> before, Reason last) {
        return Stream.concat(before.stream(), Stream.of(last)).toList();
    }
}
