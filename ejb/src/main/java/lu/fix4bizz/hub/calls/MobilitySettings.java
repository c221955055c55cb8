package lu.fix4bizz.hub.calls;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.function.Predicate;
import lu.fix4bizz.hub.accounts.SettingLocks;
import lu.fix4bizz.hub.accounts.model.Licence;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.accounts.model.UserSetting;
import lu.fix4bizz.hub.calls.model.MobileNumber;
import lu.fix4bizz.hub.calls.model.MobileNumberRepository;
import lu.fix4bizz.hub.live.Change;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;

/** A user's mobile numbers that ring with the fixed line, and professional mode, the switch over all of them (G43). */
@Stateless
public class MobilitySettings {
    private static final int MOST = 10;

    @Inject
    private UserRepository users;
    @Inject
    private MobileNumberRepository numbers;
    @Inject
    private MobileNumberRules rules;
    @Inject
    private SettingLocks locks;
    @Inject
    private Event<Change> changed;

    /**
     * One number.
     *
     * @param number  E.164
     * @param enabled whether it shall ring with the fixed line
     * @param allowed whether the user's plan lets calls go on to it
     */
    public record Mobile(long id, String name, String number, boolean enabled, boolean allowed, int version) implements Serializable {

        /** Whether it rings while professional mode is on. */
        public boolean rings() {
            return enabled && allowed;
        }

        /** What stands in its form. */
        public MobileDraft draft() {
            return new MobileDraft(name, number, enabled, version);
        }
    }

    /** How all of it stands. @param on professional mode; the numbers keep their own switches */
    public record Mobility(boolean on, List<Mobile> numbers) implements Serializable {
    }

    public Mobility of(long userId) {
        User user = users.get(userId);
        List<MobileNumber> all = numbers.ofUser(userId);
        Predicate<PhoneNumber> allowed = all.isEmpty() ? none -> false : rules.allowed(user);
        return new Mobility(user.professionalMode(), all.stream().map(one -> new Mobile(one.id(), one.name(), one.number().e164(), one.enabled(),
                allowed.test(one.number()), one.version())).toList());
    }

    /**
     * Switches professional mode.
     *
     * @throws Refusal {@code calls.mobility.error.licence}, {@code .empty} when there is no number to ring; {@code settings.error.locked}
     */
    public void turn(long userId, boolean on) {
        User user = unlessRefused(userId);
        if (on && numbers.ofUser(userId).isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "calls.mobility.error.empty");
        }
        user.setProfessionalMode(on);
        tell(userId);
    }

    /**
     * @return its id
     * @throws Refusal {@code calls.mobility.error.*}, {@code settings.error.locked}
     */
    public long add(long userId, MobileDraft wanted) {
        User user = unlessRefused(userId);
        List<MobileNumber> there = numbers.ofUser(userId);
        if (there.size() >= MOST) {
            throw new Refusal(Refusal.Kind.CONFLICT, "calls.mobility.error.many", MOST);
        }
        MobileNumber added = new MobileNumber(user, wanted.name(), rules.read(user, wanted.number(), there));
        added.turn(wanted.enabled());
        tell(userId);
        return numbers.add(added).id();
    }

    /** @throws Refusal as {@link #add}; {@code calls.mobility.error.stale} when it was changed elsewhere meanwhile */
    public void change(long userId, long id, MobileDraft wanted) {
        User user = unlessRefused(userId);
        MobileNumber number = numbers.get(userId, id);
        if (number.version() != wanted.version()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "calls.mobility.error.stale");
        }
        List<MobileNumber> others = numbers.ofUser(userId).stream().filter(other -> other.id() != id).toList();
        PhoneNumber read = rules.read(user, wanted.number(), others);
        number.change(wanted.name(), read);
        number.turn(wanted.enabled());
        tell(userId);
    }

    /** Whether one number rings with the fixed line. @throws Refusal {@code calls.mobility.error.licence}, {@code .no_number}; {@code settings.error.locked} */
    public void ring(long userId, long id, boolean on) {
        unlessRefused(userId);
        numbers.get(userId, id).turn(on);
        tell(userId);
    }

    /** @throws Refusal as {@link #ring} */
    public void remove(long userId, long id) {
        unlessRefused(userId);
        numbers.remove(numbers.get(userId, id));
        tell(userId);
    }

    private User unlessRefused(long userId) {
        User user = users.get(userId);
        if (!user.has(Licence.MOBILITY)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "calls.mobility.error.licence");
        }
        locks.refuse(user, UserSetting.PROFESSIONAL_MODE);
        return user;
    }

    private void tell(long userId) {
        changed.fire(new Change(Change.Kind.SETTINGS, userId));
    }
}
