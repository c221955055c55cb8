package lu.fix4bizz.hub.mail.model;

import java.util.Locale;

/**
 * What a mail says, ready to send.
 *
 * @param language the language it is written in
 * @param subject  one line without control characters, whatever a caller put into a name
 * @param text     the plain text
 * @param html     the same for readers that show HTML
 */
public record MailContent(Locale language, String subject, String text, String html) {

    private static final int LONGEST_SUBJECT = 300;

    public MailContent {
        // A line break in a subject would start a new header (RFC 5322 section 2.2).
        subject = subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        if (subject.length() > LONGEST_SUBJECT) {
            subject = subject.substring(0, LONGEST_SUBJECT - 1) + "\u2026";
        }
    }
}
