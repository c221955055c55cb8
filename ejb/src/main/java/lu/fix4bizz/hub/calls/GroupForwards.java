package lu.fix4bizz.hub.calls;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lu.fix4bizz.hub.accounts.Administrators;
import lu.fix4bizz.hub.accounts.model.UserGroup;
import lu.fix4bizz.hub.accounts.model.UserGroupRepository;
import lu.fix4bizz.hub.calls.CallSettings.ForwardingChange;
import lu.fix4bizz.hub.calls.model.CallForwardingRepository;
import lu.fix4bizz.hub.calls.model.CallTarget;
import lu.fix4bizz.hub.calls.model.ForwardingKind;
import lu.fix4bizz.hub.calls.model.GroupForwarding;
import lu.fix4bizz.hub.calls.routing.Forwarding;
import lu.fix4bizz.hub.live.Change;
import lu.fix4bizz.hub.model.Refusal;

/** The four forwards of a group, as the administrator sets them: the same rules as for a user's own. */
@Stateless
public class GroupForwards {
    @Inject
    private Administrators administrators;
    @Inject
    private UserGroupRepository groups;
    @Inject
    private CallForwardingRepository forwardings;
    @Inject
    private ForwardingTargets targets;
    @Inject
    private ForwardingLoops loops;
    @Inject
    private Event<Change> changed;
    @Inject
    private Clock clock;

    /** All four, in the order of the enum. @throws Refusal {@code accounts.groups.error.no_group}, also for another company's */
    public List<Forwarding> forwardings(long administratorId, long groupId) {
        Map<ForwardingKind, GroupForwarding> known = forwardings.ofGroup(group(administratorId, groupId).id()).stream()
                .collect(Collectors.toMap(GroupForwarding::kind, Function.identity()));
        return Arrays.stream(ForwardingKind.values()).map(kind -> known.containsKey(kind)
                ? ForwardingsInForce.snapshot(known.get(kind)).at(clock.instant()) : Forwarding.untouched(kind)).toList();
    }

    /**
     * Sets one forward, as a whole, for everybody who follows it.
     *
     * @throws Refusal as {@link CallSettings#forward}; {@code accounts.groups.error.no_group}
     */
    public Forwarding forward(long administratorId, long groupId, ForwardingKind kind, ForwardingChange change) {
        UserGroup group = group(administratorId, groupId);
        GroupForwarding forwarding = forwardings.require(group, kind);
        change.rings().ifPresent(forwarding::ring);
        change.to().ifPresent(to -> forwarding.aimAt(targets.read(group.company(), to)));
        forwarding.turn(change.state().refusePast(clock.instant()));
        if (change.state().on()) {
            loops.refuse(group.company().id(), starts(groupId, kind, forwarding.target().orElseThrow()), forwarding.target().orElseThrow());
        }
        groups.members(groupId).forEach(member -> changed.fire(new Change(Change.Kind.SETTINGS, member.id())));
        return ForwardingsInForce.snapshot(forwarding);
    }

    /** A member who is the target themselves is not forwarded: the router passes over a user's own number. */
    private Set<String> starts(long groupId, ForwardingKind kind, CallTarget target) {
        Set<String> starts = new HashSet<>(forwardings.followers(groupId, kind));
        starts.remove(target.text());
        return starts;
    }

    private UserGroup group(long administratorId, long groupId) {
        return groups.find(administrators.companyOf(administratorId), groupId).orElseThrow(() -> Refusal.notFound("accounts.groups.error.no_group"));
    }
}
