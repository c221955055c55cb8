package lu.fix4bizz.hub.accounts;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import lu.fix4bizz.hub.accounts.model.CredentialsRepository;
import lu.fix4bizz.hub.accounts.model.OneTimeLink;
import lu.fix4bizz.hub.accounts.model.OneTimeLink.Purpose;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.mail.CompanyAccountMail;
import lu.fix4bizz.hub.mail.MailDraft;
import lu.fix4bizz.hub.mail.MailModel;
import lu.fix4bizz.hub.mail.Outbox;
import lu.fix4bizz.hub.mail.PasswordResetMail;
import lu.fix4bizz.hub.mail.WelcomeMail;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.secrets.RandomSecret;
import lu.fix4bizz.hub.settings.Settings;

/** Sends links by which people choose a password: each good for once, and not for long. */
@Stateless
public class PasswordLinks {
    /** How long the link of a forgotten password is good. */
    public static final Duration RESET_HOLDS = Duration.ofMinutes(30);
    static final Duration WELCOME_HOLDS = Duration.ofDays(7);
    /** So that nobody can fill somebody else's letter box. */
    private static final int MOST_OPEN = 3;

    @Inject
    private UserRepository users;
    @Inject
    private CredentialsRepository credentials;
    @Inject
    private CorporateWays ways;
    @Inject
    private Outbox outbox;
    @Inject
    private Settings settings;
    @Inject
    private Clock clock;

    /** Whose link it is and why it was sent: what the page that it leads to says. */
    public record Invitation(String userName, String displayName, boolean welcome) {
    }

    /** Greets a new user; a link of before is worth nothing any more. Where a password would open nothing, there is none to choose. */
    public void welcome(User user) {
        credentials.closeLinks(user.id(), clock.instant());
        if (ways.allowsPassword(user)) {
            send(user, Purpose.WELCOME, WELCOME_HOLDS);
        } else {
            CompanyAccountMail model = new CompanyAccountMail(user.firstName(), user.company().name(), user.email(), settings.publicUrl());
            enqueue("company-account:" + user.id() + ":" + clock.instant().toEpochMilli(), user, model);
        }
    }

    /**
     * Sends a link to whoever forgot the password. It runs aside and tells nothing: known or not, the answer is the same and
     * takes as long. Whose company has its own account as the only way in gets none: a password would open nothing.
     *
     * @param login user name or e-mail address
     */
    @Asynchronous
    public void forgotten(String login) {
        users.findByLogin(login).filter(user -> !user.isOut() && ways.allowsPassword(user))
                .filter(user -> credentials.openLinks(user.id(), Purpose.RESET, clock.instant()) < MOST_OPEN)
                .ifPresent(user -> send(user, Purpose.RESET, RESET_HOLDS));
    }

    /** @throws Refusal {@code accounts.error.link} when the link is used, too old, none of ours, or a password would open nothing by now */
    public Invitation open(String secret) {
        OneTimeLink link = credentials.openLink(secret, clock.instant());
        if (!ways.allowsPassword(link.user())) {
            throw Refusal.invalid("accounts.error.link");
        }
        return new Invitation(link.user().userName(), link.user().displayName(), link.purpose() == Purpose.WELCOME);
    }

    static URI forgottenPage(Settings settings) {
        return URI.create(settings.publicUrl() + "/accounts/forgotten");
    }

    private void send(User user, Purpose purpose, Duration holds) {
        String secret = RandomSecret.next();
        Instant until = clock.instant().plus(holds);
        OneTimeLink link = credentials.add(new OneTimeLink(user, purpose, secret, until));
        URI page = URI.create(settings.publicUrl() + "/accounts/password?link=" + secret);
        MailModel model = purpose == Purpose.WELCOME
                ? new WelcomeMail(user.firstName(), user.company().name(), user.userName(), page, until.atZone(user.timeZone()), settings.publicUrl())
                : new PasswordResetMail(user.firstName(), page, holds);
        enqueue("password-link:" + link.id(), user, model);
    }

    private void enqueue(String key, User user, MailModel model) {
        outbox.enqueue(new MailDraft(key, List.of(user.email()), Locale.forLanguageTag(user.language()), model));
    }
}
