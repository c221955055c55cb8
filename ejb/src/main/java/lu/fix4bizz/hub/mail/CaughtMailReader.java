package lu.fix4bizz.hub.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Reads a caught message part by part. */
final class CaughtMailReader {
    private final List<CaughtMail.Attachment> attachments = new ArrayList<>();
    private String text = "";
    private String html = "";

    private CaughtMailReader() {
    }

    /**
     * @param to  the recipients of the envelope
     * @param raw the message as it came over the wire
     */
    static CaughtMail read(long id, List<String> to, byte[] raw) throws MessagingException, IOException {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
        CaughtMailReader reader = new CaughtMailReader();
        reader.take(message);
        Date date = Optional.ofNullable(message.getSentDate()).orElse(new Date(0));
        return new CaughtMail(id, decoded(message.getHeader("From", ", ")), List.copyOf(to), decoded(message.getSubject()), date.toInstant(),
                decoded(message.getMessageID()), reader.text, reader.html, List.copyOf(reader.attachments));
    }

    private void take(Part part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                take(parts.getBodyPart(i));
            }
        } else if (part.getFileName() == null && part.isMimeType("text/html")) {
            html = String.valueOf(part.getContent());
        } else if (part.getFileName() == null && part.isMimeType("text/*")) {
            text = String.valueOf(part.getContent());
        } else {
            attachments.add(attachment(part));
        }
    }

    private static CaughtMail.Attachment attachment(Part part) throws MessagingException, IOException {
        byte[] bytes = part.getInputStream().readAllBytes();
        String name = decoded(part.getFileName());
        return new CaughtMail.Attachment(name, new ContentType(part.getContentType()).getBaseType(), bytes.length, bytes);
    }

    private static String decoded(String header) throws IOException {
        return header == null ? "" : MimeUtility.decodeText(header);
    }
}
