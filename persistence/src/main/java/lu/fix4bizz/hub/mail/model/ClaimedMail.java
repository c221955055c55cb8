package lu.fix4bizz.hub.mail.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A mail that one sender has taken and nobody else sends meanwhile.
 *
 * @param id          its row
 * @param attempt     which attempt this is, from 1; it also tells this claim from a later one
 * @param key         its key in the outbox
 * @param messageId   its Message-ID, the same at every attempt
 * @param createdAt   when it was written
 * @param recipients  who has not got it yet
 * @param content     what it says
 * @param attachments none or one
 */
public record ClaimedMail(long id, int attempt, String key, String messageId, Instant createdAt,
                          List<String> recipients, MailContent content, List<MailAttachment> attachments) {

    /** The file that goes with it, if any. */
    public Optional<MailAttachment> attachment() {
        return attachments.stream().findFirst();
    }
}
