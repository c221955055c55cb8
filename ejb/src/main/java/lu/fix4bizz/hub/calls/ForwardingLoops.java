package lu.fix4bizz.hub.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.calls.model.CallTarget;
import lu.fix4bizz.hub.calls.routing.Forwarding;
import lu.fix4bizz.hub.calls.routing.IncomingCall;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.numbers.model.Extension;

/** Sees forwards that lead back to where they come from (call-services section 2), over as many users as a call may be diverted by. */
@ApplicationScoped
class ForwardingLoops {
    @Inject
    private UserRepository users;
    @Inject
    private ForwardingsInForce inForce;
    @Inject
    private Clock clock;

    /**
     * Follows every forward in force from the target on; the router stops what only closes later.
     *
     * @param starts the lines whose calls would go to the target
     * @throws Refusal {@code calls.forwarding.error.loop} when one of them leads to a start
     */
    void refuse(long companyId, Set<String> starts, CallTarget target) {
        Set<String> seen = new HashSet<>();
        Deque<String> toVisit = new ArrayDeque<>(extension(target).toList());
        while (!toVisit.isEmpty() && seen.size() < IncomingCall.MOST_DIVERSIONS * 4) {
            String visited = toVisit.pop();
            List<String> next = seen.add(visited) ? targetsOf(companyId, visited) : List.of();
            if (next.stream().anyMatch(starts::contains)) {
                throw Refusal.invalid("calls.forwarding.error.loop", visited);
            }
            toVisit.addAll(next);
        }
    }

    /** Never the line itself: the router does not forward a call to where it is. */
    private List<String> targetsOf(long companyId, String extension) {
        return users.findByExtension(companyId, Extension.of(extension)).stream().flatMap(this::inForce)
                .flatMap(forwarding -> forwarding.target().stream()).flatMap(ForwardingLoops::extension).filter(to -> !to.equals(extension)).toList();
    }

    private Stream<Forwarding> inForce(User user) {
        Instant now = clock.instant();
        return inForce.of(user).stream().map(StandingForwarding::inForce).filter(forwarding -> forwarding.state().isOn(now));
    }

    private static Stream<String> extension(CallTarget target) {
        return target.kind() == CallTarget.Kind.EXTENSION ? Stream.of(target.text()) : Stream.empty();
    }
}
