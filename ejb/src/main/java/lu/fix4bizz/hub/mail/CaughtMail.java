package lu.fix4bizz.hub.mail;

import java.time.Instant;
import java.util.List;

/**
 * A mail in the mail catcher.
 *
 * @param id          its number since the start, from 1
 * @param from        the sender as its From line says it
 * @param to          who got it
 * @param subject     its subject, decoded
 * @param date        the date it bears
 * @param messageId   its Message-ID
 * @param text        the plain text, or empty
 * @param html        the HTML, or empty; it comes from outside, so show it only in a sandboxed frame
 * @param attachments its files
 */
public record CaughtMail(long id, String from, List<String> to, String subject, Instant date, String messageId, String text,
                         String html, List<Attachment> attachments) {

    /**
     * A file that came with it.
     *
     * @param size in bytes
     */
    public record Attachment(String name, String type, int size, byte[] bytes) {
    }
}
