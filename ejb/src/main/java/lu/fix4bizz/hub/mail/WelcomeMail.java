package lu.fix4bizz.hub.mail;

import java.net.URI;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;

/**
 * A user is new (G1): where the portal is and how to get in. It holds no password, only a link to choose one, once.
 *
 * @param firstName of the user
 * @param company   whose user it is
 * @param userName  to sign in with, beside the e-mail address
 * @param page      where the password is chosen
 * @param until     when the link ends, in the user's time zone
 * @param portal    the portal's address for every other day
 */
public record WelcomeMail(String firstName, String company, String userName, URI page, ZonedDateTime until, URI portal) implements MailModel {
    public WelcomeMail {
        firstName = Wording.line(firstName);
        company = Wording.line(company);
    }

    @Override
    public String template() {
        return "welcome";
    }

    @Override
    public Map<String, Object> words(Locale language) {
        return Map.of("name", firstName, "company", company, "login", userName, "page", page.toString(),
                "until", Wording.moment(until, language), "portal", portal.toString());
    }
}
