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
 * @param locations   what can ring now
 */
public record Callee(long userId, String extension, Set<String> ownNumbers, String country, Activation doNotDisturb, boolean callWaiting,
        int activeCalls, Map<ForwardingKind, Forwarding> forwardings, VoicemailCases voicemail, List<Location> locations) {

    public Callee {
        ownNumbers = Set.copyOf(ownNumbers);
        forwardings = Map.copyOf(forwardings);
        locations = List.copyOf(locations);
    }

    /** The same as a decision sees it that is made now: what has ended is off. */
    Callee at(Instant now) {
        return states().allMatch(state -> state.end().isEmpty()) ? this : new Callee(userId, extension, ownNumbers, country, doNotDisturb.at(now), callWaiting, activeCalls,
                forwardings.values().stream().collect(Collectors.toMap(Forwarding::kind, forwarding -> forwarding.at(now))), voicemail, locations);
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

    /** One call is enough without call waiting; two are always enough. */
    boolean isBusy() {
        return activeCalls >= (callWaiting ? 2 : 1);
    }
}
