package lu.fix4bizz.hub.calls.routing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lu.fix4bizz.hub.calls.model.ForwardingKind;
import lu.fix4bizz.hub.model.Activation;

/**
 * Everything a decision needs of the called user: one snapshot, loaded at once.
 *
 * @param userId      the called user
 * @param extension   their line
 * @param ownNumbers  what reaches this user: never a forward's target
 * @param country     the company's, for its emergency numbers
 * @param activeCalls calls the user has now
 * @param forwardings all four
 * @param phones      those that are registered now
 * @param mobiles     what shall ring with them
 */
public record Callee(long userId, String extension, Set<String> ownNumbers, String country, Activation doNotDisturb, boolean callWaiting,
        int activeCalls, Map<ForwardingKind, Forwarding> forwardings, VoicemailCases voicemail, List<Location.Phone> phones,
        List<MobileLine> mobiles) {

    public Callee {
        ownNumbers = Set.copyOf(ownNumbers);
        forwardings = Map.copyOf(forwardings);
        phones = List.copyOf(phones);
        mobiles = List.copyOf(mobiles);
    }

    /** The same as a decision sees it that is made now: what has ended is off. */
    Callee at(Instant now) {
        return states().allMatch(state -> state.end().isEmpty()) ? this : new Callee(userId, extension, ownNumbers, country, doNotDisturb.at(now), callWaiting, activeCalls,
                forwardings.values().stream().collect(Collectors.toMap(Forwarding::kind, forwarding -> forwarding.at(now))), voicemail, phones, mobiles);
    }

    /** When something that is on ends by itself: the moments after now at which a decision may become another one, the next first. */
    public List<Instant> ends(Instant now) {
        return states().flatMap(state -> state.end().stream()).filter(now::isBefore).distinct().sorted().toList();
    }

    private Stream<Activation> states() {
        return Stream.concat(Stream.of(doNotDisturb), forwardings.values().stream().map(Forwarding::state));
    }

    public Forwarding forwarding(ForwardingKind kind) {
        return forwardings.getOrDefault(kind, Forwarding.untouched(kind));
    }

    /** What rings with a call: the base phase of line 8. */
    List<Location> locations(IncomingCall call) {
        return Stream.<Location>concat(phones.stream(), ringing(call).stream().map(MobileLine::location)).toList();
    }

    /** The mobile numbers that ring with a call. */
    List<MobileLine> ringing(IncomingCall call) {
        return mobiles.stream().filter(mobile -> mobile.mayRing(call, this)).toList();
    }

    /** One call is enough without call waiting; two are always enough. */
    boolean isBusy() {
        return activeCalls >= (callWaiting ? 2 : 1);
    }
}
