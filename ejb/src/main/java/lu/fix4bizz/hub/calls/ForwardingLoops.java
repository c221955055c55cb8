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
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.calls.model.CallForwardingRepository;
import lu.fix4bizz.hub.calls.model.CallTarget;
import lu.fix4bizz.hub.calls.routing.IncomingCall;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.numbers.model.Extension;

/** Sees forwards that lead back to where they come from (call-services section 2), over as many users as a call may be diverted by. */
@ApplicationScoped
class ForwardingLoops {
    @Inject
    private UserRepository users;
    @Inject
    private CallForwardingRepository forwardings;
    @Inject
    private Clock clock;

    /**
     * Follows every enabled forward from the target on; the router stops what only closes later.
     *
     * @throws Refusal {@code calls.forwarding.error.loop} when one of them leads to the user
     */
    void refuse(User user, CallTarget target) {
        String own = user.extension().map(Extension::digits).orElse("");
        Set<String> seen = new HashSet<>();
        Deque<String> toVisit = new ArrayDeque<>(extension(target));
        while (!toVisit.isEmpty() && seen.size() < IncomingCall.MOST_DIVERSIONS * 4) {
            String visited = toVisit.pop();
            List<String> next = seen.add(visited) ? targetsOf(user.company().id(), visited) : List.of();
            if (next.contains(own)) {
                throw Refusal.invalid("calls.forwarding.error.loop", visited);
            }
            toVisit.addAll(next);
        }
    }

    private List<String> targetsOf(long companyId, String extension) {
        Instant now = clock.instant();
        return users.findByExtension(companyId, Extension.of(extension)).map(user -> forwardings.ofUser(user.id())).orElse(List.of())
                .stream().filter(forwarding -> forwarding.state().isOn(now)).flatMap(forwarding -> forwarding.target().stream())
                .flatMap(target -> extension(target).stream()).toList();
    }

    private static List<String> extension(CallTarget target) {
        return target.kind() == CallTarget.Kind.EXTENSION ? List.of(target.text()) : List.of();
    }
}
