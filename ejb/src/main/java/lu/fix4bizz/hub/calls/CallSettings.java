package lu.fix4bizz.hub.calls;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.calls.model.CallForwarding;
import lu.fix4bizz.hub.calls.model.CallForwardingRepository;
import lu.fix4bizz.hub.calls.model.CallTarget;
import lu.fix4bizz.hub.calls.model.ForwardingKind;
import lu.fix4bizz.hub.calls.routing.Forwarding;
import lu.fix4bizz.hub.live.Change;
import lu.fix4bizz.hub.model.Activation;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.numbers.model.Extension;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;

/** What users set for their calls: the one place where pages, REST and phone codes change it. */
@Stateless
public class CallSettings {
    @Inject
    private UserRepository users;
    @Inject
    private CallForwardingRepository forwardings;
    @Inject
    private ForwardingLoops loops;
    @Inject
    private Event<Change> changed;
    @Inject
    private Clock clock;

    /**
     * What a forward shall be.
     *
     * @param state whether it is on, and until when
     * @param to    an extension, a number, a SIP URI of the company or {@code voicemail}; empty keeps the target
     * @param rings for no answer: 0 or 2 to 20; empty keeps them
     */
    public record ForwardingChange(Activation state, Optional<String> to, Optional<Integer> rings) {
    }

    /** All four, in the order of the enum; those never touched are off and without a target. */
    public List<Forwarding> forwardings(long userId) {
        Map<ForwardingKind, Forwarding> known = new EnumMap<>(ForwardingKind.class);
        forwardings.ofUser(userId).forEach(forwarding -> known.put(forwarding.kind(), snapshot(forwarding).at(clock.instant())));
        return Arrays.stream(ForwardingKind.values()).map(kind -> known.getOrDefault(kind, Forwarding.untouched(kind))).toList();
    }

    public Forwarding forwarding(long userId, ForwardingKind kind) {
        return forwardings(userId).get(kind.ordinal());
    }

    /**
     * Sets one forward, as a whole: either all of the change holds afterwards or none of it.
     *
     * @throws Refusal {@code calls.forwarding.error.*}: no target, not a target, own number, emergency number, rings, loop;
     *     {@code calls.error.end_past}
     */
    public Forwarding forward(long userId, ForwardingKind kind, ForwardingChange change) {
        User user = users.get(userId);
        CallForwarding forwarding = forwardings.require(user, kind);
        change.rings().ifPresent(forwarding::ring);
        change.to().ifPresent(to -> forwarding.aimAt(read(user, to)));
        forwarding.turn(change.state().refusePast(clock.instant()));
        if (change.state().on()) {
            loops.refuse(user, forwarding.target().orElseThrow());
        }
        changed.fire(new Change(Change.Kind.SETTINGS, userId));
        return snapshot(forwarding);
    }

    /**
     * Do not disturb leaves every forward as it is; while it is on, calls are treated as if the user were busy.
     *
     * @throws Refusal {@code calls.error.end_past}
     */
    public void setDoNotDisturb(long userId, Activation wanted) {
        users.get(userId).setDoNotDisturb(wanted.refusePast(clock.instant()));
        changed.fire(new Change(Change.Kind.SETTINGS, userId));
    }

    public void setHideNumber(long userId, boolean on) {
        users.get(userId).setHideNumber(on);
        changed.fire(new Change(Change.Kind.SETTINGS, userId));
    }

    public void setCallWaiting(long userId, boolean on) {
        users.get(userId).setCallWaiting(on);
        changed.fire(new Change(Change.Kind.SETTINGS, userId));
    }

    /** An extension that exists comes first; a colleague's public number is kept as their extension, so that a loop over it is seen. */
    private CallTarget read(User user, String to) {
        String typed = to.strip();
        if (Extension.isOne(typed) && users.findByExtension(user.company().id(), Extension.of(typed)).isPresent()) {
            return CallTarget.extension(typed);
        }
        CallTarget target = CallTarget.read(typed, user.company().country(), user.company().domain());
        return switch (target.kind()) {
            case EXTENSION -> users.findByExtension(user.company().id(), Extension.of(target.text())).map(found -> target)
                    .orElseThrow(() -> Refusal.invalid("calls.forwarding.error.no_extension", target.text()));
            case NUMBER -> colleague(user, PhoneNumber.of(target.text())).orElse(target);
            case SIP_URI, VOICEMAIL -> target;
        };
    }

    private Optional<CallTarget> colleague(User user, PhoneNumber number) {
        return users.findByNumber(number).filter(owner -> owner.company().id() == user.company().id())
                .flatMap(User::extension).map(Extension::digits).map(CallTarget::extension);
    }

    static Forwarding snapshot(CallForwarding forwarding) {
        return new Forwarding(forwarding.kind(), forwarding.state(), forwarding.target(), forwarding.rings());
    }
}
