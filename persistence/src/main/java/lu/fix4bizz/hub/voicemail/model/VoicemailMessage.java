package lu.fix4bizz.hub.voicemail.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import lu.fix4bizz.hub.model.Fitting;

/** A recorded message in a user's inbox. A deleted one stays for a while, so that deleting can be undone. */
@Entity
@Table(name = "voicemail_message")
public class VoicemailMessage {
    private static final int LONGEST_TEXT = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "voicemail_message_seq")
    @SequenceGenerator(name = "voicemail_message_seq", sequenceName = "voicemail_message_seq", allocationSize = 50)
    private long id;
    @Column(name = "user_id")
    private long userId;
    private String recording;
    @Column(name = "caller_number")
    private String callerNumber;
    @Column(name = "caller_name")
    private String callerName;
    @Column(name = "received_at")
    private Instant receivedAt;
    private int seconds;
    @Column(name = "is_read")
    private boolean read;
    @Column(name = "deleted_at")
    private Instant deletedAt;
    @Version
    private int version;

    protected VoicemailMessage() {
    }

    /**
     * @param recording    the id of the sound, unique over the hub
     * @param callerNumber E.164, an extension, or empty when it is withheld or unknown
     * @param seconds      how long it lasts, at least 1
     */
    public VoicemailMessage(long userId, UUID recording, String callerNumber, String callerName, Instant receivedAt, int seconds) {
        this.userId = userId;
        this.recording = recording.toString();
        this.callerNumber = Fitting.text(callerNumber, LONGEST_TEXT);
        this.callerName = Fitting.text(callerName, LONGEST_TEXT);
        this.receivedAt = receivedAt;
        this.seconds = seconds;
    }

    public void mark(boolean nowRead) {
        read = nowRead;
    }

    public void delete(Instant now) {
        deletedAt = now;
    }

    public void restore() {
        deletedAt = null;
    }

    public long id() {
        return id;
    }

    public long userId() {
        return userId;
    }

    public UUID recording() {
        return UUID.fromString(recording);
    }

    public String callerNumber() {
        return callerNumber;
    }

    public String callerName() {
        return callerName;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public int seconds() {
        return seconds;
    }

    public boolean read() {
        return read;
    }

    public Optional<Instant> deletedAt() {
        return Optional.ofNullable(deletedAt);
    }
}
