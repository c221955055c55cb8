package lu.fix4bizz.hub.mail;

import java.net.URI;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;

/**
 * Something changed by which the user signs in: whoever did not do it themselves learns of it.
 *
 * @param firstName of the user
 * @param at        when, in the user's time zone
 * @param page      where a new password can be had
 */
public record SecurityNoticeMail(Change change, String firstName, ZonedDateTime at, URI page) implements MailModel {

    /** What changed. */
    public enum Change {
        PASSWORD_CHANGED("password-changed"),
        /** The password alone is enough again. */
        SECOND_FACTOR_REMOVED("second-factor-removed");

        private final String template;

        Change(String template) {
            this.template = template;
        }
    }

    public SecurityNoticeMail {
        firstName = Wording.line(firstName);
    }

    @Override
    public String template() {
        return change.template;
    }

    @Override
    public Map<String, Object> words(Locale language) {
        return Map.of("name", firstName, "at", Wording.moment(at, language), "page", page.toString());
    }
}
