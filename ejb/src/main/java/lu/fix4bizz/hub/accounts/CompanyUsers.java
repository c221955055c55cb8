package lu.fix4bizz.hub.accounts;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lu.fix4bizz.hub.accounts.model.FoundUser;
import lu.fix4bizz.hub.accounts.model.Licence;
import lu.fix4bizz.hub.accounts.model.Role;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.accounts.model.UserSearch;
import lu.fix4bizz.hub.accounts.model.UserState;
import lu.fix4bizz.hub.live.Change;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.numbers.model.Extension;

/**
 * The users of a company, as its administrator looks after them. Whoever is no administrator, or another company's, meets
 * {@code accounts.error.no_user}: to them these users do not exist.
 */
@Stateless
public class CompanyUsers {
    @Inject
    private UserRepository users;
    @Inject
    private Administrators administrators;
    @Inject
    private UserRules rules;
    @Inject
    private LicenceRules licences;
    @Inject
    private UserNames names;
    @Inject
    private PasswordLinks links;
    @Inject
    private SignIns signIns;
    @Inject
    private Event<Change> changed;
    @Inject
    private Event<LineEnded> lineEnded;
    @Inject
    private Event<NewLine> newLine;
    @Inject
    private Clock clock;

    /** @param aor empty without a line */
    public record Row(long id, String userName, String name, String email, String extension, String aor, Set<Role> roles, Set<Licence> licences, UserState state)
            implements Serializable {
    }

    /** @param total how many the search finds in all */
    public record Page(List<Row> rows, long total) {
    }

    /**
     * What was stored.
     *
     * @param sipPassword for the phones of a line that is new: shown now and never again; empty when nothing changed for them
     */
    public record Saved(long id, String extension, String domain, String sipPassword) implements Serializable {
    }

    /** Users by name. @param from how many are left out first */
    public Page search(long administratorId, UserSearch search, int from, int most) {
        long company = administrators.companyOf(administratorId);
        return new Page(users.search(company, search, from, most).stream().map(CompanyUsers::row).toList(), users.count(company, search));
    }

    /** What stands in the form of this user. */
    public UserDraft draft(long administratorId, long userId) {
        return UserDraft.of(administrators.own(administratorId, userId));
    }

    /**
     * Adds a user and sends them the welcome mail. Their user name is made of the e-mail address.
     *
     * @throws Refusal as {@link UserRules#check} and {@link LicenceRules#check}
     */
    public Saved add(long administratorId, UserDraft draft) {
        User administrator = administrators.require(administratorId);
        rules.check(draft, administrator.company(), Optional.empty());
        User user = users.add(new User(administrator.company(), names.free(draft.email()), draft.firstName(), draft.lastName(), draft.email()));
        String sipPassword = write(draft, user);
        links.welcome(user);
        return new Saved(user.id(), draft.extension(), user.company().domain(), sipPassword);
    }

    /**
     * Changes a user. Whose line becomes another one has to sign in anew with their phones.
     *
     * @throws Refusal as {@link UserRules#check} and {@link LicenceRules#check}; {@code accounts.users.error.stale} when somebody else changed the user meanwhile
     */
    public Saved change(long administratorId, long userId, UserDraft draft) {
        User user = administrators.own(administratorId, userId);
        if (user.version() != draft.version()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "accounts.users.error.stale");
        }
        if (userId == administratorId && !draft.administrator()) {
            throw Refusal.invalid("accounts.users.error.administrator_self");
        }
        rules.check(draft, user.company(), Optional.of(user));
        user.rename(draft.firstName(), draft.lastName());
        user.changeEmail(draft.email());
        return new Saved(userId, draft.extension(), user.company().domain(), write(draft, user));
    }

    /**
     * Takes a user out at once, or lets them in again: portal, phones and tokens.
     *
     * @throws Refusal {@code accounts.users.error.suspend_self}
     */
    public void suspend(long administratorId, long userId, boolean out) {
        User user = administrators.own(administratorId, userId);
        if (userId == administratorId) {
            throw Refusal.invalid("accounts.users.error.suspend_self");
        }
        user.disable(out);
        if (out) {
            signIns.endAll(userId);
            endLine(user);
        }
        changed.fire(new Change(Change.Kind.SETTINGS, userId));
    }

    /** Sends the welcome mail again; the link of the one before is worth nothing any more. */
    public void invite(long administratorId, long userId) {
        links.welcome(administrators.own(administratorId, userId));
    }

    private String write(UserDraft draft, User user) {
        licences.check(draft.licences(), user.licences(), user.company().id());
        user.license(draft.licences());
        user.setLanguage(draft.language());
        Set<Role> roles = EnumSet.copyOf(user.roles());
        if (draft.administrator()) {
            roles.add(Role.ADMINISTRATOR);
        } else {
            roles.remove(Role.ADMINISTRATOR);
        }
        user.grant(roles);
        rules.group(draft, user.company()).ifPresentOrElse(user::join, user::leaveGroup);
        String sipPassword = draft.line().map(line -> assign(line, draft, user)).orElse("");
        if (draft.line().isEmpty()) {
            endLine(user);
            user.takeLineAway();
        }
        changed.fire(new Change(Change.Kind.SETTINGS, user.id()));
        return sipPassword;
    }

    /** The digests of a password hold for one extension only (RFC 7616 section 3.4.2), so another line has another password. */
    private String assign(Extension line, UserDraft draft, User user) {
        boolean same = user.extension().equals(Optional.of(line));
        if (!same) {
            endLine(user);
        }
        user.assignLine(line, UserRules.number(draft, user.company()));
        if (same) {
            return "";
        }
        String password = SipPasswords.fresh();
        user.setSipPassword(password);
        newLine.fire(new NewLine(user.id()));
        return password;
    }

    private void endLine(User user) {
        user.extension().ifPresent(line -> lineEnded.fire(new LineEnded(line.digits() + "@" + user.company().domain(), clock.instant())));
    }

    private static Row row(FoundUser found) {
        User user = found.user();
        String extension = user.extension().map(Extension::digits).orElse("");
        return new Row(user.id(), user.userName(), user.displayName(), user.email(), extension,
                extension.isEmpty() ? "" : extension + "@" + user.company().domain(), user.roles(), user.licences(), found.state());
    }
}
