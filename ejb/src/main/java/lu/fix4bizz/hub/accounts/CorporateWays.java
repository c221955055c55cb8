package lu.fix4bizz.hub.accounts;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import lu.fix4bizz.hub.accounts.model.CorporateSignIn;
import lu.fix4bizz.hub.accounts.model.CorporateSignInRepository;
import lu.fix4bizz.hub.accounts.model.Role;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;

/** Who signs in how. A login is asked by its domain only, so that nobody learns whether there is such a user. */
@Stateless
public class CorporateWays {
    @Inject
    private CorporateSignInRepository signIns;
    @Inject
    private UserRepository users;

    /** @param login as typed; without a domain it leads to no company */
    public Optional<CorporateWay> of(String login) {
        String domain = domain(login);
        return signIns.findByDomain(domain).filter(CorporateSignIn::isEnabled)
                .map(signIn -> new CorporateWay(signIn.companyId(), signIn.company().name(), domain, signIn.isOnlyWay()));
    }

    /** Administrators keep their password: else a provider that fails would lock out those who can mend it. */
    public boolean allowsPassword(User user) {
        return user.roles().contains(Role.ADMINISTRATOR)
                || signIns.find(user.company().id()).filter(CorporateSignIn::closesPasswords).isEmpty();
    }

    public boolean allowsPassword(long userId) {
        return allowsPassword(users.get(userId));
    }

    /** @param userName of somebody who gave the right password */
    public boolean allowsPassword(String userName) {
        return users.findByLogin(userName).filter(this::allowsPassword).isPresent();
    }

    /** What stands after the @, in lower case; empty without one. */
    static String domain(String login) {
        int at = login.lastIndexOf('@');
        return at < 0 ? "" : login.substring(at + 1).strip().toLowerCase(Locale.ROOT);
    }
}
