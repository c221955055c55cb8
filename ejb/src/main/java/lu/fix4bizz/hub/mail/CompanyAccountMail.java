package lu.fix4bizz.hub.mail;

import java.net.URI;
import java.util.Locale;
import java.util.Map;

/**
 * A user is new whose company has its own account as the only way in: where the portal is. There is no password to choose.
 *
 * @param firstName of the user
 * @param company   whose user it is
 * @param address   to sign in with
 * @param portal    the portal's address
 */
public record CompanyAccountMail(String firstName, String company, String address, URI portal) implements MailModel {
    public CompanyAccountMail {
        firstName = Wording.line(firstName);
        company = Wording.line(company);
    }

    @Override
    public String template() {
        return "company-account";
    }

    @Override
    public Map<String, Object> words(Locale language) {
        return Map.of("name", firstName, "company", company, "address", address, "portal", portal.toString());
    }
}
