package lu.fix4bizz.hub.mail.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One mail on its way: written with what caused it, sent later, kept a while as the proof that it was sent. */
@Entity
@Table(name = "outbox_mail")
public class OutboxMail {

    private static final int LONGEST_ERROR = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outbox_mail")
    @SequenceGenerator(name = "outbox_mail", sequenceName = "outbox_mail_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @Column(name = "dedupe_key")
    private String key;
    @Column(name = "message_id")
    private String messageId;
    private String recipients;
    private String language;
    private String subject;
    @Column(name = "body_text")
    private String text;
    @Column(name = "body_html")
    private String html;
    @Column(name = "attachment_name")
    private String attachmentName;
    @Column(name = "attachment_type")
    private String attachmentType;
    @Column(name = "attachment_path")
    private String attachmentPath;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;
    private int attempts;
    @Enumerated(EnumType.STRING)
    private MailState state;
    @Column(name = "last_error")
    private String lastError;

    /** For JPA. */
    protected OutboxMail() {
    }

    /**
     * A new mail, due at once.
     *
     * @param key        tells this mail from every other for as long as it is kept
     * @param messageId  its Message-ID with angle brackets (RFC 5322 section 3.6.4)
     * @param recipients addresses without commas, at least one
     */
    public OutboxMail(String key, String messageId, List<String> recipients, MailContent content, Instant now) {
        this.key = key;
        this.messageId = messageId;
        this.recipients = String.join(",", recipients);
        this.language = content.language().toLanguageTag();
        this.subject = content.subject();
        this.text = content.text();
        this.html = content.html();
        this.createdAt = now;
        this.nextAttemptAt = now;
        this.state = MailState.PENDING;
        this.lastError = "";
    }

    /** Lets a file go with it. */
    public void attach(MailAttachment attachment) {
        attachmentName = attachment.name();
        attachmentType = attachment.contentType();
        attachmentPath = attachment.path();
    }

    /** The mail server has it. What it said is no longer needed, so it is forgotten; who refused it stays on record. */
    public void sent(String refusals) {
        state = MailState.SENT;
        text = "";
        html = "";
        lastError = shortened(refusals);
    }

    /** Not now: tried again at a later time for those who have not got it. */
    public void postpone(List<String> remaining, Instant until, String why) {
        recipients = String.join(",", remaining);
        state = MailState.PENDING;
        nextAttemptAt = until;
        lastError = shortened(why);
    }

    /** Given up. */
    public void fail(String why) {
        state = MailState.FAILED;
        lastError = shortened(why);
    }

    /** Whether this is still the claim of that attempt: false once somebody else took the mail or ended its life. */
    public boolean isClaimedAs(int attempt) {
        return state == MailState.SENDING && attempts == attempt;
    }

    /** All that a sender needs, apart from the database. */
    public ClaimedMail claimed() {
        MailContent content = new MailContent(Locale.forLanguageTag(language), subject, text, html);
        return new ClaimedMail(id, attempts, key, messageId, createdAt, List.of(recipients.split(",")), content,
                attachment().stream().toList());
    }

    private Optional<MailAttachment> attachment() {
        return Optional.ofNullable(attachmentName).map(name -> new MailAttachment(name, attachmentType, attachmentPath));
    }

    /** The key it was written under. */
    public String key() {
        return key;
    }

    /** Where it stands. */
    public MailState state() {
        return state;
    }

    /** How often it was tried. */
    public int attempts() {
        return attempts;
    }

    /** When it was written. */
    public Instant createdAt() {
        return createdAt;
    }

    /** When it may be taken (again). */
    public Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    /** Why the last attempt did not succeed, or which addresses were refused; empty if all is well. */
    public String lastError() {
        return lastError;
    }

    private static String shortened(String why) {
        String line = why.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_ERROR ? line : line.substring(0, LONGEST_ERROR);
    }
}
