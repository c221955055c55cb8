package lu.fix4bizz.hub.accounts;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lu.fix4bizz.hub.accounts.model.Company;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserGroup;
import lu.fix4bizz.hub.accounts.model.UserGroupRepository;
import lu.fix4bizz.hub.live.Change;
import lu.fix4bizz.hub.model.Fitting;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.numbers.model.Extension;

/**
 * The groups of a company, as its administrator looks after them. Another company's group is not found. A user who changes groups keeps
 * what they follow: from then on it is the new group's.
 */
@Stateless
public class UserGroups {
    private static final int LONGEST_NAME = 60;

    @Inject
    private UserGroupRepository groups;
    @Inject
    private Administrators administrators;
    @Inject
    private Event<Change> changed;

    /** @param version of the group when it was read */
    public record Row(long id, String name, long members, int version) implements Serializable {
    }

    /** @param extension empty without a line */
    public record Member(long id, String name, String email, String extension) implements Serializable {
    }

    /** All groups, by name. */
    public List<Row> all(long administratorId) {
        long company = administrators.companyOf(administratorId);
        Map<Long, Long> sizes = groups.sizes(company);
        return groups.of(company).stream().map(group -> new Row(group.id(), group.name(), sizes.getOrDefault(group.id(), 0L), group.version())).toList();
    }

    /** @throws Refusal {@code accounts.groups.error.no_group}, also for another company's */
    public Row one(long administratorId, long groupId) {
        UserGroup group = own(administratorId, groupId);
        return new Row(group.id(), group.name(), groups.members(groupId).size(), group.version());
    }

    /** The names of all groups, for a choice. */
    public List<String> names(long administratorId) {
        return groups.of(administrators.companyOf(administratorId)).stream().map(UserGroup::name).toList();
    }

    /** @throws Refusal {@code accounts.groups.error.name_missing}, {@code .name_long}, {@code .name_taken} */
    public long add(long administratorId, String name) {
        Company company = administrators.require(administratorId).company();
        return groups.add(new UserGroup(company, free(name, company, Optional.empty()))).id();
    }

    /**
     * @param version of the group when the form was opened
     * @throws Refusal as {@link #add}; {@code accounts.groups.error.stale} when somebody else changed it meanwhile
     */
    public void rename(long administratorId, long groupId, String name, int version) {
        UserGroup group = own(administratorId, groupId);
        if (group.version() != version) {
            throw new Refusal(Refusal.Kind.CONFLICT, "accounts.groups.error.stale");
        }
        group.rename(free(name, group.company(), Optional.of(group)));
        groups.members(groupId).forEach(this::tell);
    }

    /** @throws Refusal {@code accounts.groups.error.not_empty} while somebody is in it */
    public void remove(long administratorId, long groupId) {
        UserGroup group = own(administratorId, groupId);
        int left = groups.members(groupId).size();
        if (left > 0) {
            throw new Refusal(Refusal.Kind.CONFLICT, "accounts.groups.error.not_empty", left);
        }
        groups.remove(group);
    }

    /** Its users, by name. */
    public List<Member> members(long administratorId, long groupId) {
        return groups.members(own(administratorId, groupId).id()).stream().map(UserGroups::member).toList();
    }

    /** From now on the user is in this group and in no other. */
    public void join(long administratorId, long groupId, long userId) {
        User user = administrators.own(administratorId, userId);
        user.join(own(administratorId, groupId));
        tell(user);
    }

    public void leave(long administratorId, long userId) {
        User user = administrators.own(administratorId, userId);
        user.leaveGroup();
        tell(user);
    }

    private UserGroup own(long administratorId, long groupId) {
        return groups.find(administrators.companyOf(administratorId), groupId).orElseThrow(() -> Refusal.notFound("accounts.groups.error.no_group"));
    }

    private String free(String typed, Company company, Optional<UserGroup> before) {
        String name = typed.strip();
        if (name.isEmpty()) {
            throw Refusal.invalid("accounts.groups.error.name_missing");
        }
        if (!Fitting.fits(name, LONGEST_NAME)) {
            throw Refusal.invalid("accounts.groups.error.name_long", LONGEST_NAME);
        }
        if (groups.findByName(company.id(), name).filter(other -> before.isEmpty() || other.id() != before.get().id()).isPresent()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "accounts.groups.error.name_taken", name);
        }
        return name;
    }

    private void tell(User user) {
        changed.fire(new Change(Change.Kind.SETTINGS, user.id()));
    }

    private static Member member(User user) {
        return new Member(user.id(), user.displayName(), user.email(), user.extension().map(Extension::digits).orElse(""));
    }
}
