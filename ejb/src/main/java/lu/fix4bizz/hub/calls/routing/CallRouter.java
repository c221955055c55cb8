package lu.fix4bizz.hub.calls.routing;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
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
            new Service("forward-always", (name, call, callee, now, otherwise) -> TerminatingServices.forwardAlways(name, call, callee, otherwise)),
            new Service("do-not-disturb", (name, call, callee, now, otherwise) -> TerminatingServices.doNotDisturb(name, call, callee, otherwise)),
            new Service("busy", (name, call, callee, now, otherwise) -> TerminatingServices.busy(name, call, callee, otherwise)),
            new Service("not-reachable", (name, call, callee, now, otherwise) -> TerminatingServices.notReachable(name, call, callee, otherwise)),
            new Service("mobility", (name, call, callee, now, otherwise) -> TerminatingServices.mobility(name, call, callee, otherwise)),
            new Service("ring", (name, call, callee, now, otherwise) -> TerminatingServices.ring(name, call, callee)));

    private CallRouter() {
    }

    /** @param now the moment that schedules and ends are read at */
    public static Decision decide(IncomingCall call, Callee called, Instant now) {
        Callee callee = called.at(now);
        Step step = NOTHING;
        List<Reason> spoken = List.of();
        for (Service service : TERMINATING.reversed()) {
            Service.Verdict verdict = service.apply(call, callee, now, step);
            step = verdict.step();
            spoken = verdict.takes() ? verdict.reasons() : joined(verdict.reasons(), spoken);
        }
        return step instanceof Step.Ring ring ? ringing(ring, spoken) : new Decision(step, Trace.whole(spoken, Trace.NOT_REACHED));
    }

    /** What follows ringing is told with all that led to it. */
    private static Decision ringing(Step.Ring ring, List<Reason> before) {
        Function<Outcome, Decision> after = outcome -> {
            Decision end = ring.after().apply(outcome);
            return new Decision(end.step(), Trace.whole(joined(before, end.trace()), Trace.NOT_REACHED));
        };
        return new Decision(new Step.Ring(ring.locations(), ring.time(), after), Trace.whole(before, Trace.AFTER_RINGING));
    }

    private static List<Reason> joined(List<Reason> first, List<Reason> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
