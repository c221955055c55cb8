package lu.fix4bizz.hub.calls.routing;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides what happens to a call to a user. Pure: the same call, callee and moment always give the same decision. */
public final class CallRouter {
    /** Nothing below {@link TerminatingServices#ring}: it always decides. */
    private static final Step NOTHING = new Step.Reject(480);

    /**
     * The order of call-services section 1, first decides first. Services of later sections enter at their line:
     * selective rejection (1) and selective forwarding (2) above forward always, decorations (7) above ring.
     */
    static final List<Service> TERMINATING = List.of(
            (call, callee, now, otherwise) -> TerminatingServices.forwardAlways(call, callee, otherwise),
            (call, callee, now, otherwise) -> TerminatingServices.doNotDisturb(call, callee, otherwise),
            (call, callee, now, otherwise) -> TerminatingServices.busy(call, callee, otherwise),
            (call, callee, now, otherwise) -> TerminatingServices.notReachable(call, callee, otherwise),
            (call, callee, now, otherwise) -> TerminatingServices.ring(call, callee));

    private CallRouter() {
    }

    /** @param now the moment that schedules are read at */
    public static Decision decide(IncomingCall call, Callee callee, Instant now) {
        Step step = NOTHING;
        List<Reason> below = List.of();
        for (Service service : TERMINATING.reversed()) {
            Service.Verdict verdict = service.apply(call, callee, now, step);
            step = verdict.step();
            below = verdict.takes() ? joined(verdict.reasons(), notReached(verdict, below)) : joined(verdict.reasons(), below);
        }
        return new Decision(step, below);
    }

    /** What stands below a service that decided, each other service once. */
    private static List<Reason> notReached(Service.Verdict verdict, List<Reason> below) {
        Set<String> spoken = verdict.reasons().stream().map(Reason::service).collect(Collectors.toCollection(HashSet::new));
        return below.stream().filter(reason -> spoken.add(reason.service())).map(Reason::notReached).toList();
    }

    private static List<Reason> joined(List<Reason> first, List<Reason> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
