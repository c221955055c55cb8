package lu.fix4bizz.hub.devices;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lu.fix4bizz.hub.accounts.PhoneEnded;
import lu.fix4bizz.hub.accounts.SettingLocks;
import lu.fix4bizz.hub.accounts.SipPasswords;
import lu.fix4bizz.hub.accounts.model.SipName;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.accounts.model.UserSetting;
import lu.fix4bizz.hub.devices.model.Device;
import lu.fix4bizz.hub.devices.model.DeviceRepository;
import lu.fix4bizz.hub.live.Change;
import lu.fix4bizz.hub.model.Refusal;

/**
 * Phones of a user come, change and go. A phone that is added has its own name and password in SIP, so that it can be cut off alone;
 * whoever may not change their phones meets {@code settings.error.locked}.
 */
@Stateless
public class DeviceChanges {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private DeviceRepository devices;
    @Inject
    private UserRepository users;
    @Inject
    private DeviceRules rules;
    @Inject
    private SettingLocks locks;
    @Inject
    private Event<PhoneEnded> ended;
    @Inject
    private Event<Change> changed;
    @Inject
    private Clock clock;

    /**
     * Adds a phone with a password that the hub makes.
     *
     * @throws Refusal as {@link DeviceRules#check}; {@code devices.error.no_line}, {@code devices.error.too_many}
     */
    public SipAccess add(long userId, DeviceDraft draft) {
        User user = withLine(userId);
        List<Device> owned = devices.ofUser(userId);
        if (owned.size() >= Registrations.MOST_CONTACTS) {
            throw new Refusal(Refusal.Kind.CONFLICT, "devices.error.too_many", Registrations.MOST_CONTACTS);
        }
        rules.check(draft, Optional.empty());
        Device device = new Device(user, draft.name(), DeviceRules.model(draft), DeviceRules.mac(draft));
        String password = SipPasswords.fresh();
        device.setSipPassword(freePlace(owned), password);
        devices.add(device);
        tell(userId);
        return access(device, password);
    }

    /** @throws Refusal as {@link DeviceRules#check}; {@code devices.error.no_device}, {@code devices.error.stale} */
    public void change(long userId, long id, DeviceDraft draft) {
        mayChange(userId);
        Device device = devices.ofUser(userId, id);
        if (device.version() != draft.version()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "devices.error.stale");
        }
        rules.check(draft, Optional.of(device));
        device.describe(draft.name(), DeviceRules.model(draft), DeviceRules.mac(draft));
        changed.fire(new Change(Change.Kind.DEVICES, userId));
    }

    /**
     * Takes a phone away. One with its own password is cut off at once: it can neither register nor call, and no call reaches it. One that
     * shared the line's cannot be told from the others that do.
     *
     * @throws Refusal {@code devices.error.no_device}
     */
    public void remove(long userId, long id) {
        mayChange(userId);
        Device device = devices.ofUser(userId, id);
        devices.remove(device);
        if (device.hasOwnSipPassword()) {
            end(device);
        } else {
            tell(userId);
        }
    }

    /**
     * Gives a phone a password of its own that the hub makes; one that shared the line's so far signs in by itself from now on.
     *
     * @throws Refusal {@code devices.error.no_device}
     */
    public SipAccess renew(long userId, long id) {
        withLine(userId);
        Device device = devices.ofUser(userId, id);
        String password = SipPasswords.fresh();
        device.setSipPassword(device.hasOwnSipPassword() ? device.sipPlace() : freePlace(devices.ofUser(userId)), password);
        end(device);
        return access(device, password);
    }

    /**
     * Sets the password that this phone signs in with: its own, or the line's where it has none.
     *
     * @throws Refusal {@code devices.error.no_device}, or as {@link SipPasswords#check}
     */
    public SipAccess choose(long userId, long id, String password) {
        User user = withLine(userId);
        Device device = devices.ofUser(userId, id);
        SipPasswords.check(password, user);
        if (device.hasOwnSipPassword()) {
            device.setSipPassword(device.sipPlace(), password);
        } else {
            user.setSipPassword(password);
        }
        end(device);
        return access(device, password);
    }

    private User mayChange(long userId) {
        User user = users.get(userId);
        locks.refuse(user, UserSetting.DEVICES);
        return user;
    }

    private User withLine(long userId) {
        User user = mayChange(userId);
        if (user.extension().isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "devices.error.no_line");
        }
        return user;
    }

    /** Not the next one: a phone that was removed and goes on trying must not spoil it for the one that came instead. */
    private static int freePlace(List<Device> owned) {
        Set<Integer> taken = owned.stream().map(Device::sipPlace).collect(Collectors.toSet());
        return RANDOM.ints(SipName.FIRST_PLACE, SipName.LAST_PLACE + 1).filter(place -> !taken.contains(place)).findFirst().orElseThrow();
    }

    private void end(Device device) {
        User user = device.user();
        user.extension().ifPresent(line -> ended.fire(new PhoneEnded(user.id(), line.digits() + "@" + user.company().domain(),
                device.hasOwnSipPassword() ? device.id() : 0, clock.instant())));
        tell(user.id());
    }

    private void tell(long userId) {
        changed.fire(new Change(Change.Kind.SETTINGS, userId));
        changed.fire(new Change(Change.Kind.DEVICES, userId));
    }

    private static SipAccess access(Device device, String password) {
        User user = device.user();
        return new SipAccess(device.id(), device.name(), device.sipName().orElseThrow().toString(), user.extension().orElseThrow().digits(),
                user.company().domain(), password);
    }
}
