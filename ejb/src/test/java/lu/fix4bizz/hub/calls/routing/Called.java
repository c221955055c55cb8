package lu.fix4bizz.hub.calls.routing;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lu.fix4bizz.hub.calls.model.CallTarget;
import lu.fix4bizz.hub.calls.model.ForwardingKind;
import lu.fix4bizz.hub.model.Activation;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;

/** A called user in the making: free, with one phone, call waiting, and nothing set. */
record Called(String extension, boolean doNotDisturb, boolean callWaiting, int calls, int phones, VoicemailCases voicemail,
        Map<ForwardingKind, Forwarding> forwardings, List<MobileLine> mobiles) {
    static final VoicemailCases ALWAYS = new VoicemailCases(true, true, true, true);

    static Called user(String extension) {
        return new Called(extension, false, true, 0, 1, VoicemailCases.OFF, Map.of(), List.of());
    }

    Called disturbed(boolean doNotDisturbToo) {
        return new Called(extension, doNotDisturbToo, callWaiting, calls, phones, voicemail, forwardings, mobiles);
    }

    Called inCalls(int count, boolean withCallWaiting) {
        return new Called(extension, doNotDisturb, withCallWaiting, count, phones, voicemail, forwardings, mobiles);
    }

    Called withPhones(int count) {
        return new Called(extension, doNotDisturb, callWaiting, calls, count, voicemail, forwardings, mobiles);
    }

    Called with(VoicemailCases cases) {
        return new Called(extension, doNotDisturb, callWaiting, calls, phones, cases, forwardings, mobiles);
    }

    Called forwarding(ForwardingKind kind, String to) {
        return forwarding(kind, to, 3);
    }

    Called forwarding(ForwardingKind kind, String to, int rings) {
        return forwarding(new Forwarding(kind, Activation.ON, Optional.of(CallTarget.stored(to)), rings));
    }

    Called forwarding(Forwarding forwarding) {
        Map<ForwardingKind, Forwarding> more = new EnumMap<>(ForwardingKind.class);
        more.putAll(forwardings);
        more.put(forwarding.kind(), forwarding);
        return new Called(extension, doNotDisturb, callWaiting, calls, phones, voicemail, Collections.unmodifiableMap(more), mobiles);
    }

    /** One more that rings with the line. */
    Called mobile(String name, String number, boolean allowed) {
        List<MobileLine> more = Stream.concat(mobiles.stream(), Stream.of(new MobileLine(name, PhoneNumber.of(number), allowed))).toList();
        return new Called(extension, doNotDisturb, callWaiting, calls, phones, voicemail, forwardings, more);
    }

    String number() {
        return "+3522700" + extension;
    }

    Callee callee() {
        List<Location.Phone> registered = IntStream.range(0, phones).mapToObj(i -> new Location.Phone("Phone " + i, "sip:" + extension + "@10.0.0." + i))
                .toList();
        return new Callee(1, extension, Set.of(extension, number()), "LU", Activation.of(doNotDisturb), callWaiting, calls, forwardings, voicemail, registered,
                mobiles);
    }
}
