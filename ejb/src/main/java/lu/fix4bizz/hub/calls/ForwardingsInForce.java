package lu.fix4bizz.hub.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserGroup;
import lu.fix4bizz.hub.calls.model.CallForwarding;
import lu.fix4bizz.hub.calls.model.CallForwardingRepository;
import lu.fix4bizz.hub.calls.model.ForwardingKind;
import lu.fix4bizz.hub.calls.model.ForwardingSettings;
import lu.fix4bizz.hub.calls.routing.Forwarding;

/** Call-services section 1, last line: {@code effective = followsGroup ? group's : own}, decided for each forward by itself. */
@ApplicationScoped
class ForwardingsInForce {
    @Inject
    private CallForwardingRepository forwardings;

    /** All four, in the order of the enum; those never touched are off and without a target. */
    List<StandingForwarding> of(User user) {
        Map<ForwardingKind, CallForwarding> own = byKind(forwardings.ofUser(user.id()));
        boolean follows = user.group().isPresent() && own.values().stream().anyMatch(CallForwarding::followsGroup);
        Map<ForwardingKind, ? extends ForwardingSettings> group = follows ? byKind(forwardings.ofGroup(user.group().orElseThrow().id())) : Map.of();
        String name = user.group().map(UserGroup::name).orElse("");
        return Arrays.stream(ForwardingKind.values()).map(kind -> {
            boolean followed = follows && own.containsKey(kind) && own.get(kind).followsGroup();
            return new StandingForwarding(snapshot(kind, followed ? group : own), snapshot(kind, own), followed, name);
        }).toList();
    }

    static Forwarding snapshot(ForwardingSettings forwarding) {
        return new Forwarding(forwarding.kind(), forwarding.state(), forwarding.target(), forwarding.rings());
    }

    private static <F extends ForwardingSettings> Map<ForwardingKind, F> byKind(List<F> forwardings) {
        return forwardings.stream().collect(Collectors.toMap(ForwardingSettings::kind, Function.identity()));
    }

    private static Forwarding snapshot(ForwardingKind kind, Map<ForwardingKind, ? extends ForwardingSettings> known) {
        return known.containsKey(kind) ? snapshot(known.get(kind)) : Forwarding.untouched(kind);
    }
}
