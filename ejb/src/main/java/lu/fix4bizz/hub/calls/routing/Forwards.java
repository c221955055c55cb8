package lu.fix4bizz.hub.calls.routing;

import static lu.fix4bizz.hub.calls.routing.Reason.applies;
import static lu.fix4bizz.hub.calls.routing.Reason.passes;
import static lu.fix4bizz.hub.calls.routing.Service.Verdict.leaves;
import static lu.fix4bizz.hub.calls.routing.Service.Verdict.takes;

import lu.fix4bizz.hub.calls.model.CallTarget;
import lu.fix4bizz.hub.calls.model.ForwardingKind;
import lu.fix4bizz.hub.calls.routing.Service.Verdict;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;

/** What the four forwards have in common (call-services section 2): forbidden targets, the limit of diversions, loops. */
final class Forwards {
    /** Loop detected (RFC 3261 section 21.4.20); also for too many diversions. */
    static final int LOOP_DETECTED = 482;

    private Forwards() {
    }

    /** @param service the name that it has among the services */
    static Verdict by(String service, ForwardingKind kind, IncomingCall call, Callee callee, Step otherwise) {
        Forwarding forwarding = callee.forwarding(kind);
        if (!forwarding.applies()) {
            return leaves(otherwise, passes(service, "off"));
        }
        CallTarget target = forwarding.target().orElseThrow();
        return target.isVoicemail() ? toVoicemail(service, kind, callee, otherwise) : toTarget(service, kind, target, call, callee, otherwise);
    }

    private static Verdict toVoicemail(String service, ForwardingKind kind, Callee callee, Step otherwise) {
        Outcome greeting = kind == ForwardingKind.BUSY ? Outcome.BUSY : Outcome.NO_ANSWER;
        return callee.voicemail().enabled() ? takes(new Step.LeaveMessage(greeting), applies(service, "to_voicemail"))
                : leaves(otherwise, passes(service, "voicemail_off"));
    }

    private static Verdict toTarget(String service, ForwardingKind kind, CallTarget target, IncomingCall call, Callee callee, Step otherwise) {
        if (isForbidden(target, callee)) {
            return leaves(otherwise, passes(service, "forbidden_target", target.text()));
        }
        if (call.diverted().size() >= IncomingCall.MOST_DIVERSIONS) {
            return takes(new Step.Reject(LOOP_DETECTED), applies(service, "too_many_diversions", target.text()));
        }
        if (call.diverted().contains(target.text())) {
            return takes(new Step.Reject(LOOP_DETECTED), applies(service, "loop", target.text()));
        }
        return takes(new Step.Forward(target, kind, call.divertedBy(callee.extension())), applies(service, "to", target.text()));
    }

    /** Refused when it was saved; refused once more here, because numbers change hands after that. */
    private static boolean isForbidden(CallTarget target, Callee callee) {
        return callee.ownNumbers().contains(target.text()) || PhoneNumber.isEmergency(target.text(), callee.country());
    }
}
