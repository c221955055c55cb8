package lu.fix4bizz.hub.calls.routing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import lu.fix4bizz.hub.calls.model.ForwardingKind;

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
public record Callee(long userId, String extension, Set<String> ownNumbers, String country, boolean doNotDisturb, boolean callWaiting,
        int activeCalls, Map<ForwardingKind, Forwarding> forwardings, VoicemailCases voicemail, List<Location> locations) {

    public Callee {
        ownNumbers = Set.copyOf(ownNumbers);
        forwardings = Map.copyOf(forwardings);
        locations = List.copyOf(locations);
    }

    public Forwarding forwarding(ForwardingKind kind) {
        return forwardings.getOrDefault(kind, Forwarding.untouched(kind));
    }

    /** One call is enough without call waiting; two are always enough. */
    boolean isBusy() {
        return activeCalls >= (callWaiting ? 2 : 1);
    }
}
