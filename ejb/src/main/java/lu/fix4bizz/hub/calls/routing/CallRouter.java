package lu.fix4bizz.hub.calls.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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
            List<Reason> trace = new ArrayList<>(verdict.reasons());
            below.forEach(reason -> trace.add(verdict.takes() ? reason.notReached() : reason));
            below = trace;
        }
        return new Decision(step, below);
    }
}
