package lu.fix4bizz.hub.accounts;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import lu.fix4bizz.hub.accounts.model.CredentialsRepository;
import lu.fix4bizz.hub.accounts.model.OneTimeLink;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.mail.SecurityNoticeMail;
import lu.fix4bizz.hub.model.Refusal;

/** How users come by a new portal password: by the old one, or by a link that was sent to them. */
@Stateless
public class Passwords {
    @Inject
    private UserRepository users;
    @Inject
    private CredentialsRepository credentials;
    @Inject
    private CurrentPassword currentPassword;
    @Inject
    private SignIns signIns;
    @Inject
    private SecurityNotices notices;
    @Inject
    private Clock clock;

    /**
     * Changes the password. Every other browser of the user has to sign in anew.
     *
     * @param here the sign-in that stays
     * @throws Refusal as {@link CurrentPassword#confirm}, or one of the rules for passwords
     */
    public void change(long userId, String current, String wanted, long here) {
        User user = users.get(userId);
        currentPassword.confirm(user, current);
        choose(user, wanted);
        signIns.endOthers(userId, here);
        notices.tell(user, SecurityNoticeMail.Change.PASSWORD_CHANGED);
    }

    /**
     * Chooses a password by the link of an e-mail; the link is used up, and every browser of the user has to sign in anew.
     *
     * @return the user's name to sign in with
     * @throws Refusal {@code accounts.error.link}, or one of the rules for passwords
     */
    public String choose(String secret, String wanted) {
        OneTimeLink link = credentials.openLink(secret, clock.instant());
        User user = link.user();
        choose(user, wanted);
        signIns.endAll(user.id());
        if (link.purpose() == OneTimeLink.Purpose.RESET) {
            notices.tell(user, SecurityNoticeMail.Change.PASSWORD_CHANGED);
        }
        return user.userName();
    }

    /** Sets the password of a user who was made by the hub itself. */
    public void choose(User user, String wanted) {
        PasswordRules.check(wanted, user);
        credentials.require(user).choosePassword(PasswordHash.of(wanted), clock.instant());
        credentials.closeLinks(user.id(), clock.instant());
    }
}
