package lu.fix4bizz.hub.accounts;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import lu.fix4bizz.hub.accounts.model.Company;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.live.Change;
import lu.fix4bizz.hub.model.Language;
import lu.fix4bizz.hub.model.Refusal;

/** A user's own account. */
@Stateless
public class Accounts {
    @Inject
    private UserRepository users;
    @Inject
    private SettingLocks locks;
    @Inject
    private Event<Change> changed;
    @Inject
    private Clock clock;

    /** A colleague as a forward's destination shows them. */
    public record Colleague(String displayName, String extension) {
    }

    public UserProfile profile(long userId) {
        return profile(users.get(userId));
    }

    /** @param userName as the container's principal has it */
    public UserProfile profile(String userName) {
        return users.findByLogin(userName).map(this::profile).orElseThrow(() -> Refusal.notFound("accounts.error.no_user"));
    }

    /**
     * A user that the administrator may look after.
     *
     * @param userName of a user of the same company
     * @throws Refusal {@code accounts.error.no_user}, also when the user is another company's
     */
    public UserProfile inCompanyOf(long administratorId, String userName) {
        long company = users.get(administratorId).company().id();
        return users.findByLogin(userName).filter(user -> user.company().id() == company).map(this::profile)
                .orElseThrow(() -> Refusal.notFound("accounts.error.no_user"));
    }

    /** Whom the user can ask for what they may not change themselves: the first administrator of the company by name, else the company. */
    public String administratorOf(long userId) {
        Company company = users.get(userId).company();
        return users.administrators(company.id()).stream().findFirst().map(User::displayName).orElse(company.name());
    }

    /** All users of the same company with a line, by name; the user among them. */
    public List<Colleague> colleagues(long userId) {
        return users.withLine(users.get(userId).company().id()).stream()
                .map(user -> new Colleague(user.displayName(), user.extension().orElseThrow().digits())).toList();
    }

    /**
     * All of the change holds afterwards, or none of it.
     *
     * @throws Refusal {@code accounts.error.language}; {@code accounts.error.time_zone} for a zone that the tz database does not know;
     *     {@code calls.error.end_past}, {@code settings.error.locked}
     */
    public UserProfile change(long userId, ProfileChange change) {
        User user = users.get(userId);
        change.settings().forEach(setting -> locks.refuse(user, setting));
        change.language().map(Accounts::language).ifPresent(language -> user.setLanguage(language.code()));
        change.timeZone().map(Accounts::zone).ifPresent(user::setTimeZone);
        change.doNotDisturb().map(wanted -> wanted.refusePast(clock.instant())).ifPresent(user::setDoNotDisturb);
        change.hideNumber().ifPresent(user::setHideNumber);
        change.callWaiting().ifPresent(user::setCallWaiting);
        changed.fire(new Change(Change.Kind.SETTINGS, userId));
        return profile(user);
    }

    /** @throws Refusal {@code accounts.error.language} */
    public void chooseLanguage(long userId, String language) {
        change(userId, ProfileChange.language(language));
    }

    /** Whether pages show the user what only some need. */
    public void showAdvanced(long userId, boolean shown) {
        users.get(userId).showAdvanced(shown);
        changed.fire(new Change(Change.Kind.SETTINGS, userId));
    }

    private UserProfile profile(User user) {
        return UserProfile.of(user, clock.instant());
    }

    private static Language language(String code) {
        return Language.of(code).orElseThrow(() -> Refusal.invalid("accounts.error.language", code));
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknown) {
            throw Refusal.invalid("accounts.error.time_zone", id);
        }
    }
}
