package lu.fix4bizz.hub.voicemail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.mail.MailDraft;
import lu.fix4bizz.hub.mail.MailSent;
import lu.fix4bizz.hub.mail.Outbox;
import lu.fix4bizz.hub.mail.VoicemailMail;
import lu.fix4bizz.hub.mail.model.MailAttachment;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;
import lu.fix4bizz.hub.settings.Settings;
import lu.fix4bizz.hub.voicemail.model.Delivery;
import lu.fix4bizz.hub.voicemail.model.Mailbox;
import lu.fix4bizz.hub.voicemail.model.VoicemailMessage;
import lu.fix4bizz.hub.voicemail.model.VoicemailRepository;

/** Leaves the e-mail of a new message in the outbox, in the transaction that stores the message; the owner's settings say which. */
@ApplicationScoped
public class MessageDelivery {
    private static final String KEY = "voicemail:";
    private static final String INBOX = "/voicemail/inbox";

    @Inject
    private VoicemailRepository messages;
    @Inject
    private Recordings recordings;
    @Inject
    private Outbox outbox;
    @Inject
    private Voicemail voicemail;
    @Inject
    private Settings settings;

    void deliver(@Observes MessageStored stored) {
        Mailbox mailbox = messages.mailbox(stored.userId()).orElseThrow();
        if (mailbox.delivery() == Delivery.PORTAL) {
            return;
        }
        VoicemailMessage message = messages.message(stored.userId(), stored.messageId());
        MailDraft draft = draft(mailbox, message);
        outbox.enqueue(mailbox.delivery() == Delivery.EMAIL ? draft.with(attachment(mailbox, message)) : draft);
    }

    /** The mail is out; whoever wants it so keeps nothing in the portal. */
    void sent(@Observes MailSent mail) {
        if (mail.key().startsWith(KEY)) {
            String[] ids = mail.key().substring(KEY.length()).split(":");
            long userId = Long.parseLong(ids[0]);
            long messageId = Long.parseLong(ids[1]);
            if (messages.mailbox(userId).filter(Mailbox::deleteAfterSending).isPresent() && messages.find(userId, messageId).isPresent()) {
                voicemail.delete(userId, messageId);
            }
        }
    }

    private MailDraft draft(Mailbox mailbox, VoicemailMessage message) {
        User owner = mailbox.user();
        List<String> recipients = Stream.concat(Stream.of(owner.email()), mailbox.copyTo().stream()).toList();
        VoicemailMail model = new VoicemailMail(message.callerName(), PhoneNumber.shown(message.callerNumber(), owner.company().country()),
                message.receivedAt().atZone(owner.timeZone()), Duration.ofSeconds(message.seconds()),
                URI.create(settings.publicUrl() + INBOX), mailbox.delivery() == Delivery.EMAIL, !mailbox.deleteAfterSending());
        return new MailDraft(KEY + owner.id() + ":" + message.id(), recipients, Locale.forLanguageTag(owner.language()), model);
    }

    private MailAttachment attachment(Mailbox mailbox, VoicemailMessage message) {
        Path file = recordings.place(message.recording());
        return new MailAttachment(Voicemail.fileName(message, mailbox.user().timeZone()), "audio/wav",
                settings.dataDir().relativize(file).toString());
    }
}
