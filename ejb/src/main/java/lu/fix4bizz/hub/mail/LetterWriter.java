package lu.fix4bizz.hub.mail;

import jakarta.activation.DataHandler;
import jakarta.activation.FileDataSource;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.Optional;
import lu.fix4bizz.hub.mail.model.ClaimedMail;
import lu.fix4bizz.hub.mail.model.MailAttachment;
import lu.fix4bizz.hub.mail.model.MailContent;

/** Turns a mail of the outbox into a MIME message. Written twice, it is the same message with the same Message-ID and date. */
final class LetterWriter {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String SENDER = "Fix4Bizz Hub";

    private final String from;
    private final Path dataFolder;

    /**
     * @param from       the sender's address
     * @param dataFolder where attachments lie
     */
    LetterWriter(String from, Path dataFolder) {
        this.from = from;
        this.dataFolder = dataFolder;
    }

    /** @throws MessagingException when a part of it is not to be had, for example a recording that was deleted meanwhile */
    Message write(ClaimedMail mail, Session session) throws MessagingException {
        MimeMessage letter = new Letter(session, mail.messageId());
        letter.setFrom(sender());
        for (String recipient : mail.recipients()) {
            letter.addRecipient(Message.RecipientType.TO, address(recipient));
        }
        letter.setSubject(mail.content().subject(), UTF_8);
        letter.setSentDate(Date.from(mail.createdAt()));
        letter.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no out-of-office answers, please
        letter.setHeader("Content-Language", mail.content().language().toLanguageTag());
        letter.setContent(body(mail));
        letter.saveChanges();
        return letter;
    }

    private InternetAddress sender() throws MessagingException {
        try {
            return new InternetAddress(from, SENDER, UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException(from, e);
        }
    }

    /** As it is: whether it is a good address is the mail server's to say. */
    private static InternetAddress address(String recipient) {
        InternetAddress address = new InternetAddress();
        address.setAddress(recipient);
        return address;
    }

    private Multipart body(ClaimedMail mail) throws MessagingException {
        Multipart words = alternatives(mail.content());
        Optional<MailAttachment> attachment = mail.attachment();
        if (attachment.isEmpty()) {
            return words;
        }
        MimeBodyPart first = new MimeBodyPart();
        first.setContent(words);
        return new MimeMultipart("mixed", first, file(attachment.get()));
    }

    /** The last one is the best (RFC 2046 section 5.1.4). */
    private static Multipart alternatives(MailContent content) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(content.text(), UTF_8, "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(content.html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    private BodyPart file(MailAttachment attachment) throws MessagingException {
        Path path = dataFolder.resolve(attachment.path());
        if (!Files.isReadable(path)) {
            throw new MessagingException("there is no file " + attachment.path());
        }
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new TypedFile(path, attachment.contentType())));
        part.setFileName(attachment.name());
        part.setDisposition(Part.ATTACHMENT);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** A file read while it is sent, of a type we know and need not guess. */
    private static final class TypedFile extends FileDataSource {
        private final String type;

        TypedFile(Path path, String type) {
            super(path.toFile());
            this.type = type;
        }

        @Override
        public String getContentType() {
            return type;
        }
    }

    /** A message that keeps its Message-ID when it is saved. */
    private static final class Letter extends MimeMessage {
        private final String id;

        Letter(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
