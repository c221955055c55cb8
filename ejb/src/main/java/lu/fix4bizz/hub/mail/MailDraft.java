package lu.fix4bizz.hub.mail;

import java.util.List;
import java.util.Locale;
import lu.fix4bizz.hub.mail.model.MailAttachment;

/**
 * A mail to be sent.
 *
 * @param key         says which mail this is, for example {@code voicemail:4711}: a second draft of the same key is the same mail;
 *                    up to 200 characters
 * @param recipients  at least one address; all get the same mail and see each other
 * @param language    the mail's language; French if there is no template of it
 * @param model       what it is about
 * @param attachments none or one
 */
public record MailDraft(String key, List<String> recipients, Locale language, MailModel model, List<MailAttachment> attachments) {

    /**
     * Something that is no address must not undo what the mail tells of: it is made harmless here, the mail server refuses it,
     * and the outbox says so.
     */
    public MailDraft {
        recipients = recipients.stream().map(address -> address.replaceAll("[\\s\\p{Cntrl},<>]+", "_")).distinct().toList();
        attachments = List.copyOf(attachments);
        if (recipients.isEmpty() || attachments.size() > 1) {
            throw new IllegalArgumentException("A mail has recipients and at most one attachment: " + key);
        }
    }

    /** A mail without attachment. */
    public MailDraft(String key, List<String> recipients, Locale language, MailModel model) {
        this(key, recipients, language, model, List.of());
    }

    /** The same with a file. */
    public MailDraft with(MailAttachment attachment) {
        return new MailDraft(key, recipients, language, model, List.of(attachment));
    }
}
