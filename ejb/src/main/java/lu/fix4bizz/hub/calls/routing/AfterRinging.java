package lu.fix4bizz.hub.calls.routing;

import static lu.fix4bizz.hub.calls.routing.Reason.applies;
import static lu.fix4bizz.hub.calls.routing.Reason.passes;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lu.fix4bizz.hub.calls.routing.Service.Verdict;

/** Call-services section 1, line 9: the forward for this outcome, else voicemail for this case, else a refusal. */
final class AfterRinging {
    private static final int BUSY_HERE = 486;
    private static final int TEMPORARILY_UNAVAILABLE = 480;

    private static final String VOICEMAIL = "voicemail";
    private static final Map<Outcome, String> FORWARDS = new EnumMap<>(Map.of(Outcome.BUSY, "forward-busy",
            Outcome.NO_ANSWER, "forward-no-answer", Outcome.NOT_REACHABLE, "forward-not-reachable"));
    /** In the order of the specification. */
    static final List<String> SERVICES = Stream.concat(FORWARDS.values().stream(), Stream.of(VOICEMAIL)).toList();

    private AfterRinging() {
    }

    static Decision decide(Outcome outcome, IncomingCall call, Callee callee) {
        Verdict voicemail = voicemail(outcome, callee);
        Verdict forward = Forwards.by(FORWARDS.get(outcome), outcome.forwarding(), call, callee, voicemail.step());
        return new Decision(forward.step(), forward.takes() ? forward.reasons() : List.of(forward.reasons().get(0), voicemail.reasons().get(0)));
    }

    /** Whether anything is set for this outcome that can be done: else there is no use in ending the ringing. */
    static boolean follows(Outcome outcome, IncomingCall call, Callee callee) {
        Verdict voicemail = voicemail(outcome, callee);
        return voicemail.takes() || Forwards.by(FORWARDS.get(outcome), outcome.forwarding(), call, callee, voicemail.step()).takes();
    }

    private static Verdict voicemail(Outcome outcome, Callee callee) {
        if (callee.voicemail().answers(outcome)) {
            return Verdict.takes(new Step.LeaveMessage(outcome), applies(VOICEMAIL, "answers"));
        }
        Reason why = passes(VOICEMAIL, callee.voicemail().enabled() ? "not_for_this_case" : "off");
        return Verdict.leaves(new Step.Reject(outcome == Outcome.BUSY ? BUSY_HERE : TEMPORARILY_UNAVAILABLE), why);
    }
}
