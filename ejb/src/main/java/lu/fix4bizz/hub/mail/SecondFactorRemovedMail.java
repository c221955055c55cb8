package lu.fix4bizz.hub.mail;

import java.net.URI;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;

/**
 * The password alone is enough again: whoever did not wish so learns of it.
 *
 * @param firstName of the user
 * @param at        when, in the user's time zone
 * @param page      where a new password can be had
 */
public record SecondFactorRemovedMail(String firstName, ZonedDateTime at, URI page) implements MailModel {
    public SecondFactorRemovedMail {
        firstName = Wording.line(firstName);
    }

    @Override
    public String template() {
        return "second-factor-removed";
    }

    @Override
    public Map<String, Object> words(Locale language) {
        return Map.of("name", firstName, "at", Wording.moment(at, language), "page", page.toString());
    }
}
