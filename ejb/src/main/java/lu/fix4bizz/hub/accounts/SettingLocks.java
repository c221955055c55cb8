package lu.fix4bizz.hub.accounts;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lu.fix4bizz.hub.accounts.model.SettingLock;
import lu.fix4bizz.hub.accounts.model.SettingLockRepository;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserGroup;
import lu.fix4bizz.hub.accounts.model.UserGroupRepository;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.accounts.model.UserSetting;
import lu.fix4bizz.hub.audit.model.Actor;
import lu.fix4bizz.hub.live.Change;
import lu.fix4bizz.hub.model.Refusal;

/** Which settings an administrator holds. The value stays as it is at that moment; administrators may still change it for a user. */
@Stateless
public class SettingLocks {
    @Inject
    private SettingLockRepository locks;
    @Inject
    private UserRepository users;
    @Inject
    private UserGroupRepository groups;
    @Inject
    private Administrators administrators;
    @Inject
    private Actor actor;
    @Inject
    private Event<Change> changed;

    /** What the user cannot change, each with the name of who holds it. */
    public Map<UserSetting, String> of(long userId) {
        User user = users.get(userId);
        Map<UserSetting, String> held = new EnumMap<>(UserSetting.class);
        locks.of(user.company().id()).stream().filter(lock -> lock.holds(user)).forEach(lock -> held.put(lock.setting(), lock.lockedBy().displayName()));
        return held;
    }

    /**
     * To be asked before a user's setting is changed. Who is not the user is an administrator acting for them, or the hub itself.
     *
     * @throws Refusal {@code settings.error.locked} with the name of who holds it
     */
    public void refuse(User user, UserSetting setting) {
        if (actor.name().equals(user.userName())) {
            Optional.ofNullable(of(user.id()).get(setting)).ifPresent(holder -> {
                throw new Refusal(Refusal.Kind.FORBIDDEN, "settings.error.locked", holder);
            });
        }
    }

    /** What is held in the whole company, or in one of its groups, each with the name of who holds it. @param groupId 0 for the company */
    public Map<UserSetting, String> in(long administratorId, long groupId) {
        long company = administrators.companyOf(administratorId);
        Optional<UserGroup> group = group(company, groupId);
        Map<UserSetting, String> held = new EnumMap<>(UserSetting.class);
        locks.of(company).stream().filter(lock -> lock.group().equals(group)).forEach(lock -> held.put(lock.setting(), lock.lockedBy().displayName()));
        return held;
    }

    /** @param groupId 0 for the whole company */
    public void hold(long administratorId, UserSetting setting, long groupId, boolean held) {
        User administrator = administrators.require(administratorId);
        Optional<UserGroup> group = group(administrator.company().id(), groupId);
        List<SettingLock> there = locks.of(administrator.company().id()).stream().filter(lock -> lock.setting() == setting && lock.group().equals(group)).toList();
        if (held && there.isEmpty()) {
            locks.add(new SettingLock(group, setting, administrator));
        } else if (!held) {
            there.forEach(locks::remove);
        }
        group.map(some -> groups.members(some.id())).orElseGet(() -> users.withLine(administrator.company().id()))
                .forEach(user -> changed.fire(new Change(Change.Kind.LOCKS, user.id())));
    }

    private Optional<UserGroup> group(long companyId, long groupId) {
        return groupId == 0 ? Optional.empty() : Optional.of(groups.find(companyId, groupId)
                .orElseThrow(() -> Refusal.notFound("accounts.groups.error.no_group")));
    }
}
