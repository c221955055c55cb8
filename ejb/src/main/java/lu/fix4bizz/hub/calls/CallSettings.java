package lu.fix4bizz.hub.calls;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lu.fix4bizz.hub.accounts.SettingLocks;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.accounts.model.UserSetting;
import lu.fix4bizz.hub.calls.model.CallForwarding;
import lu.fix4bizz.hub.calls.model.CallForwardingRepository;
import lu.fix4bizz.hub.calls.model.ForwardingKind;
import lu.fix4bizz.hub.calls.routing.Forwarding;
import lu.fix4bizz.hub.live.Change;
import lu.fix4bizz.hub.model.Activation;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.numbers.model.Extension;

/** What users set for their calls: the one place where pages, REST and phone codes change it. */
@Stateless
public class CallSettings {
    @Inject
    private UserRepository users;
    @Inject
    private CallForwardingRepository forwardings;
    @Inject
    private ForwardingsInForce inForce;
    @Inject
    private ForwardingTargets targets;
    @Inject
    private ForwardingLoops loops;
    @Inject
    private SettingLocks locks;
    @Inject
    private Event<Change> changed;
    @Inject
    private Clock clock;

    /**
     * What a forward shall be.
     *
     * @param followsGroup whether the group's is in force instead of it
     * @param state whether it is on, and until when
     * @param to    an extension, a number, a SIP URI of the company or {@code voicemail}; empty keeps the target
     * @param rings for no answer: 0 or 2 to 20; empty keeps them
     */
    public record ForwardingChange(boolean followsGroup, Activation state, Optional<String> to, Optional<Integer> rings) {

        /** The own one is in force. */
        public ForwardingChange(Activation state, Optional<String> to, Optional<Integer> rings) {
            this(false, state, to, rings);
        }
    }

    /** All four as they are in force, in the order of the enum; those never touched are off and without a target. */
    public List<Forwarding> forwardings(long userId) {
        return standing(userId).stream().map(StandingForwarding::inForce).toList();
    }

    public Forwarding forwarding(long userId, ForwardingKind kind) {
        return forwardings(userId).get(kind.ordinal());
    }

    /** All four with where they come from. */
    public List<StandingForwarding> standing(long userId) {
        Instant now = clock.instant();
        return inForce.of(users.get(userId)).stream().map(stands -> stands.at(now)).toList();
    }

    /**
     * Sets one forward, as a whole: either all of the change holds afterwards or none of it. Who sets their own no longer follows
     * the group's: what a person switches acts.
     *
     * @return what is in force now
     * @throws Refusal {@code calls.forwarding.error.*}: no target, not a target, own number, emergency number, rings, loop, no group;
     *     {@code calls.error.end_past}, {@code settings.error.locked}
     */
    public Forwarding forward(long userId, ForwardingKind kind, ForwardingChange change) {
        User user = unless(userId, kind.setting());
        CallForwarding forwarding = forwardings.require(user, kind);
        change.rings().ifPresent(forwarding::ring);
        change.to().ifPresent(to -> forwarding.aimAt(targets.read(user.company(), to)));
        forwarding.turn(change.state().refusePast(clock.instant()));
        follow(forwarding, change.followsGroup());
        Forwarding now = inForce.of(user).get(kind.ordinal()).at(clock.instant()).inForce();
        if (now.enabled()) {
            loops.refuse(user.company().id(), user.extension().map(Extension::digits).stream().collect(Collectors.toSet()), now.target().orElseThrow());
        }
        changed.fire(new Change(Change.Kind.SETTINGS, userId));
        return now;
    }

    /** The user, unless an administrator holds this setting. */
    private User unless(long userId, UserSetting held) {
        User user = users.get(userId);
        locks.refuse(user, held);
        return user;
    }

    private static void follow(CallForwarding forwarding, boolean group) {
        if (group && forwarding.user().group().isEmpty()) {
            throw Refusal.invalid("calls.forwarding.error.no_group");
        }
        forwarding.follow(group);
    }

    /**
     * Do not disturb leaves every forward as it is; while it is on, calls are treated as if the user were busy.
     *
     * @throws Refusal {@code calls.error.end_past}
     */
    public void setDoNotDisturb(long userId, Activation wanted) {
        unless(userId, UserSetting.DO_NOT_DISTURB).setDoNotDisturb(wanted.refusePast(clock.instant()));
        changed.fire(new Change(Change.Kind.SETTINGS, userId));
    }

    public void setHideNumber(long userId, boolean on) {
        unless(userId, UserSetting.HIDE_NUMBER).setHideNumber(on);
        changed.fire(new Change(Change.Kind.SETTINGS, userId));
    }

    public void setCallWaiting(long userId, boolean on) {
        unless(userId, UserSetting.CALL_WAITING).setCallWaiting(on);
        changed.fire(new Change(Change.Kind.SETTINGS, userId));
    }
}
