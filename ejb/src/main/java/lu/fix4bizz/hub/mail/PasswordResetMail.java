package lu.fix4bizz.hub.mail;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * Somebody asked for a new password in this user's name (G3).
 *
 * @param firstName of the user
 * @param page      where it is chosen
 * @param holds     how long the link is good
 */
public record PasswordResetMail(String firstName, URI page, Duration holds) implements MailModel {
    public PasswordResetMail {
        firstName = Wording.line(firstName);
    }

    @Override
    public String template() {
        return "password-reset";
    }

    @Override
    public Map<String, Object> words(Locale language) {
        return Map.of("name", firstName, "page", page.toString(), "minutes", holds.toMinutes());
    }
}
