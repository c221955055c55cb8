package lu.fix4bizz.hub.accounts;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.ZoneId;
import java.util.Set;
import lu.fix4bizz.hub.accounts.model.Company;
import lu.fix4bizz.hub.accounts.model.CompanyRepository;
import lu.fix4bizz.hub.accounts.model.Role;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.model.Language;

/** The first person of a hub: whoever looks after it, invited by mail. Customers and their people follow from the operator's pages. */
@Stateless
public class FirstOperator {
    private static final Logger LOG = System.getLogger(FirstOperator.class.getName());
    private static final String COMPANY = "hub";
    private static final ZoneId ZONE = ZoneId.of("Europe/Luxembourg");

    @Inject
    private CompanyRepository companies;
    @Inject
    private UserRepository users;
    @Inject
    private PasswordLinks links;

    /**
     * Invites the operator of an empty hub; does nothing where there is any company.
     *
     * @param email  who it is; empty for nobody
     * @param domain of the hub itself
     */
    public void inviteOnce(String email, String domain) {
        if (!companies.names().isEmpty()) {
            return;
        }
        if (email.isEmpty()) {
            LOG.log(Level.WARNING, "Nobody can sign in to this hub yet: HUB_OPERATOR_EMAIL names who looks after it");
            return;
        }
        Company hub = companies.add(new Company(Company.Kind.OPERATOR, COMPANY, domain, "LU", ZONE, Language.STANDARD.code()));
        User operator = new User(hub, "operator", "Operator", "", email);
        operator.grant(Set.of(Role.OPERATOR));
        links.welcome(users.add(operator));
        LOG.log(Level.INFO, "{0} looks after this hub, and is invited by mail", email);
    }
}
