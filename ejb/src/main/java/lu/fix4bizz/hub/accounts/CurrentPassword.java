package lu.fix4bizz.hub.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import lu.fix4bizz.hub.accounts.model.Credentials;
import lu.fix4bizz.hub.accounts.model.CredentialsRepository;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.model.Refusal;

/** The password asked for once more before a sign-in is changed: a browser that somebody left open must not be enough. */
@ApplicationScoped
class CurrentPassword {
    @Inject
    private CredentialsRepository credentials;
    @Inject
    private SignInThrottle throttle;

    /**
     * Whoever tries passwords here is signed in already: every source is slowed down together.
     *
     * @throws Refusal {@code accounts.error.password_wrong} or {@code accounts.error.tries}
     */
    public Credentials confirm(User user, String password) {
        throttle.refuseEarly(user.userName(), SignInThrottle.ANY_SOURCE);
        Credentials own = credentials.find(user.id()).filter(known -> known.passwordHash().filter(hash -> PasswordHash.matches(password, hash)).isPresent())
                .orElseThrow(() -> wrong(user));
        throttle.right(user.userName(), SignInThrottle.ANY_SOURCE);
        return own;
    }

    private Refusal wrong(User user) {
        throttle.wrong(user.userName(), SignInThrottle.ANY_SOURCE);
        return Refusal.invalid("accounts.error.password_wrong");
    }
}
