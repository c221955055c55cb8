package lu.fix4bizz.hub.calls.routing;

import static lu.fix4bizz.hub.calls.routing.Reason.applies;
import static lu.fix4bizz.hub.calls.routing.Reason.passes;
import static lu.fix4bizz.hub.calls.routing.Service.Verdict.goesTo;
import static lu.fix4bizz.hub.calls.routing.Service.Verdict.leaves;
import static lu.fix4bizz.hub.calls.routing.Service.Verdict.takes;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import lu.fix4bizz.hub.calls.model.ForwardingKind;
import lu.fix4bizz.hub.calls.model.Rings;

/** The services of an incoming call, each by itself; their order is {@link CallRouter}'s. */
final class TerminatingServices {
    /** Where nothing follows no answer, phones ring until the caller gives up, or for timer C (RFC 3261 section 16.6). */
    static final Duration UNTIL_THE_CALLER_GIVES_UP = Duration.ofMinutes(3);

    private TerminatingServices() {
    }

    static Service.Verdict forwardAlways(String name, IncomingCall call, Callee callee, Step otherwise) {
        return Forwards.by(name, ForwardingKind.ALWAYS, call, callee, otherwise);
    }

    static Service.Verdict doNotDisturb(String name, IncomingCall call, Callee callee, Step otherwise) {
        return callee.doNotDisturb().on()
                ? goesTo(AfterRinging.decide(Outcome.BUSY, call, callee).wanted(), applies(name, "on"))
                : leaves(otherwise, passes(name, "off"));
    }

    static Service.Verdict busy(String name, IncomingCall call, Callee callee, Step otherwise) {
        return callee.isBusy()
                ? goesTo(AfterRinging.decide(Outcome.BUSY, call, callee), applies(name, callee.callWaiting() ? "two_calls" : "in_a_call"))
                : leaves(otherwise, passes(name, callee.activeCalls() == 0 ? "free" : "second_call"));
    }

    static Service.Verdict notReachable(String name, IncomingCall call, Callee callee, Step otherwise) {
        return callee.locations(call).isEmpty()
                ? goesTo(AfterRinging.decide(Outcome.NOT_REACHABLE, call, callee), applies(name, "nothing_to_ring"))
                : leaves(otherwise, passes(name, callee.phones().isEmpty() ? "mobile_only" : "registered", String.valueOf(callee.phones().size())));
    }

    /** Says which mobile numbers ring with the phones; they are among the {@linkplain Callee#locations locations}. */
    static Service.Verdict mobility(String name, IncomingCall call, Callee callee, Step otherwise) {
        List<MobileLine> ringing = callee.ringing(call);
        String rest = callee.mobiles().stream().filter(mobile -> !ringing.contains(mobile)).map(MobileLine::name).collect(Collectors.joining(", "));
        if (ringing.isEmpty()) {
            return leaves(otherwise, rest.isEmpty() ? passes(name, "off") : passes(name, "may_not", rest));
        }
        String names = ringing.stream().map(MobileLine::name).collect(Collectors.joining(", "));
        return leaves(otherwise, rest.isEmpty() ? applies(name, "rings", names) : applies(name, "rings_in_part", names, rest));
    }

    static Service.Verdict ring(String name, IncomingCall call, Callee callee) {
        Duration time = ringTime(call, callee);
        List<Location> locations = callee.locations(call);
        Reason why = applies(name, "devices", String.valueOf(locations.size()), String.valueOf(time.toSeconds()));
        return time.isZero() ? goesTo(AfterRinging.decide(Outcome.NO_ANSWER, call, callee), passes(name, "at_once"))
                : takes(new Step.Ring(locations, time, outcome -> AfterRinging.decide(outcome, call, callee)), why);
    }

    private static Duration ringTime(IncomingCall call, Callee callee) {
        return AfterRinging.follows(Outcome.NO_ANSWER, call, callee) ? new Rings(callee.forwarding(ForwardingKind.NO_ANSWER).rings()).time()
                : UNTIL_THE_CALLER_GIVES_UP;
    }
}
