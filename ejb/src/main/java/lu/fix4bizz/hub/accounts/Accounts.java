package lu.fix4bizz.hub.accounts;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.live.Change;
import lu.fix4bizz.hub.model.Refusal;

/** A user's own account. */
@Stateless
public class Accounts {
    /** Languages that every text exists in. */
    public static final Set<String> LANGUAGES = Set.of("fr", "en", "de");

    @Inject
    private UserRepository users;
    @Inject
    private Event<Change> changed;

    /** A colleague as a forward's destination shows them. */
    public record Colleague(String displayName, String extension) {
    }

    public UserProfile profile(long userId) {
        return UserProfile.of(users.get(userId));
    }

    /** @param userName as the container's principal has it */
    public UserProfile profile(String userName) {
        return users.findByLogin(userName).map(UserProfile::of).orElseThrow(() -> Refusal.notFound("accounts.error.no_user"));
    }

    /**
     * A user that the administrator may look after.
     *
     * @param userName of a user of the same company
     * @throws Refusal {@code accounts.error.no_user}, also when the user is another company's
     */
    public UserProfile inCompanyOf(long administratorId, String userName) {
        long company = users.get(administratorId).company().id();
        return users.findByLogin(userName).filter(user -> user.company().id() == company).map(UserProfile::of)
                .orElseThrow(() -> Refusal.notFound("accounts.error.no_user"));
    }

    /** All users of the same company with a line, by name; the user among them. */
    public List<Colleague> colleagues(long userId) {
        return users.withLine(users.get(userId).company().id()).stream()
                .map(user -> new Colleague(user.displayName(), user.extension().orElseThrow().digits())).toList();
    }

    /** @throws Refusal {@code accounts.error.language} */
    public void chooseLanguage(long userId, String language) {
        if (!LANGUAGES.contains(language)) {
            throw Refusal.invalid("accounts.error.language", language);
        }
        users.get(userId).setLanguage(language);
        changed.fire(new Change(Change.Kind.SETTINGS, userId));
    }

    /** @throws Refusal {@code accounts.error.time_zone} for a zone that the tz database does not know */
    public void chooseTimeZone(long userId, String zone) {
        User user = users.get(userId);
        try {
            user.setTimeZone(ZoneId.of(zone));
        } catch (DateTimeException unknown) {
            throw Refusal.invalid("accounts.error.time_zone", zone);
        }
        changed.fire(new Change(Change.Kind.SETTINGS, userId));
    }
}
