package lu.fix4bizz.hub.calls.routing;

import static lu.fix4bizz.hub.calls.routing.Reason.applies;
import static lu.fix4bizz.hub.calls.routing.Reason.passes;
import static lu.fix4bizz.hub.calls.routing.Service.Verdict.goesTo;
import static lu.fix4bizz.hub.calls.routing.Service.Verdict.leaves;
import static lu.fix4bizz.hub.calls.routing.Service.Verdict.takes;

import java.time.Duration;
import lu.fix4bizz.hub.calls.model.CallForwarding;
import lu.fix4bizz.hub.calls.model.ForwardingKind;

/** The services of an incoming call, each by itself; their order is {@link CallRouter}'s. */
final class TerminatingServices {
    /** Where nothing follows no answer, phones ring until the caller gives up, or for timer C (RFC 3261 section 16.6). */
    static final Duration UNTIL_THE_CALLER_GIVES_UP = Duration.ofMinutes(3);

    private TerminatingServices() {
    }

    static Service.Verdict forwardAlways(IncomingCall call, Callee callee, Step otherwise) {
        return Forwards.by(ForwardingKind.ALWAYS, call, callee, otherwise);
    }

    static Service.Verdict doNotDisturb(IncomingCall call, Callee callee, Step otherwise) {
        return callee.doNotDisturb()
                ? goesTo(AfterRinging.decide(Outcome.BUSY, call, callee).wanted(), applies("do-not-disturb", "on"))
                : leaves(otherwise, passes("do-not-disturb", "off"));
    }

    static Service.Verdict busy(IncomingCall call, Callee callee, Step otherwise) {
        return callee.isBusy()
                ? goesTo(AfterRinging.decide(Outcome.BUSY, call, callee), applies("busy", callee.callWaiting() ? "two_calls" : "in_a_call"))
                : leaves(otherwise, passes("busy", callee.activeCalls() == 0 ? "free" : "second_call"));
    }

    static Service.Verdict notReachable(IncomingCall call, Callee callee, Step otherwise) {
        return callee.locations().isEmpty()
                ? goesTo(AfterRinging.decide(Outcome.NOT_REACHABLE, call, callee), applies("not-reachable", "nothing_to_ring"))
                : leaves(otherwise, passes("not-reachable", "registered", String.valueOf(callee.locations().size())));
    }

    static Service.Verdict ring(IncomingCall call, Callee callee) {
        Duration time = ringTime(call, callee);
        Reason why = applies("ring", "devices", String.valueOf(callee.locations().size()), String.valueOf(time.toSeconds()));
        return time.isZero() ? goesTo(AfterRinging.decide(Outcome.NO_ANSWER, call, callee), passes("ring", "at_once"))
                : takes(new Step.Ring(callee.locations(), time, outcome -> AfterRinging.decide(outcome, call, callee)), why);
    }

    private static Duration ringTime(IncomingCall call, Callee callee) {
        int rings = callee.forwarding(ForwardingKind.NO_ANSWER).rings();
        return AfterRinging.follows(Outcome.NO_ANSWER, call, callee) ? Duration.ofSeconds((long) rings * CallForwarding.SECONDS_PER_RING)
                : UNTIL_THE_CALLER_GIVES_UP;
    }
}
