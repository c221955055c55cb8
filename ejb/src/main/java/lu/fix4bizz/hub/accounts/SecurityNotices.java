package lu.fix4bizz.hub.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.mail.MailDraft;
import lu.fix4bizz.hub.mail.Outbox;
import lu.fix4bizz.hub.mail.SecurityNoticeMail;
import lu.fix4bizz.hub.settings.Settings;

/** Tells users by mail what changed about their sign-in, in case it was somebody else. */
@ApplicationScoped
class SecurityNotices {
    @Inject
    private Outbox outbox;
    @Inject
    private Settings settings;
    @Inject
    private Clock clock;

    void tell(User user, SecurityNoticeMail.Change change) {
        Instant now = clock.instant();
        SecurityNoticeMail notice = new SecurityNoticeMail(change, user.firstName(), now.atZone(user.timeZone()), PasswordLinks.forgottenPage(settings));
        outbox.enqueue(new MailDraft(notice.template() + ":" + user.id() + ":" + now.toEpochMilli(), List.of(user.email()), Locale.forLanguageTag(user.language()), notice));
    }
}
