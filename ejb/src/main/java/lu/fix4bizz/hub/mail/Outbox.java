package lu.fix4bizz.hub.mail;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import lu.fix4bizz.hub.mail.model.MailContent;
import lu.fix4bizz.hub.mail.model.OutboxCounts;
import lu.fix4bizz.hub.mail.model.OutboxMail;
import lu.fix4bizz.hub.mail.model.OutboxRepository;

/** Where features leave their mail. It belongs to the caller's transaction: it goes out if and only if that commits. */
@Stateless
public class Outbox {
    @Inject
    private OutboxRepository mails;
    @Inject
    private MailTemplates templates;
    @Inject
    private Event<MailQueued> queued;
    @Inject
    private Clock clock;

    /** For the container. */
    protected Outbox() {
    }

    Outbox(OutboxRepository mails, MailTemplates templates, Event<MailQueued> queued, Clock clock) {
        this.mails = mails;
        this.templates = templates;
        this.queued = queued;
        this.clock = clock;
    }

    /**
     * Leaves a mail to be sent soon after the commit. A draft whose key is already in the outbox, sent or not, changes nothing;
     * of two transactions that write the same new key at the same time, the second fails at its commit.
     */
    public void enqueue(MailDraft draft) {
        if (mails.byKey(draft.key()).isEmpty()) {
            mails.add(written(draft));
            queued.fire(new MailQueued());
        }
    }

    private OutboxMail written(MailDraft draft) {
        MailContent content = templates.write(draft.model(), draft.language());
        String messageId = "<" + UUID.randomUUID() + "@hub.mail>";
        OutboxMail mail = new OutboxMail(draft.key(), messageId, draft.recipients(), content, clock.instant());
        draft.attachments().forEach(mail::attach);
        return mail;
    }

    /** How many mails wait, and how many were given up. */
    public OutboxCounts counts() {
        return mails.counts();
    }
}
