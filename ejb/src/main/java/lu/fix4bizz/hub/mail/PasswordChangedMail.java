package lu.fix4bizz.hub.mail;

import java.net.URI;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;

/**
 * The password was changed: whoever did not do it themselves learns of it.
 *
 * @param firstName of the user
 * @param at        when, in the user's time zone
 * @param page      where a new one can be had
 */
public record PasswordChangedMail(String firstName, ZonedDateTime at, URI page) implements MailModel {
    public PasswordChangedMail {
        firstName = Wording.line(firstName);
    }

    @Override
    public String template() {
        return "password-changed";
    }

    @Override
    public Map<String, Object> words(Locale language) {
        return Map.of("name", firstName, "at", Wording.moment(at, language), "page", page.toString());
    }
}
