package lu.fix4bizz.hub.voicemail.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lu.fix4bizz.hub.accounts.model.OwnedByUser;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.audit.model.Audited;
import lu.fix4bizz.hub.model.Refusal;

/** A user's voicemail: when it answers and how messages are delivered (call-services section 6). */
@Entity
@Audited(secrets = "pinHash", silent = "formerPinHashes")
@Cacheable
public class Mailbox implements OwnedByUser {
    private static final Pattern MAIL_ADDRESS = Pattern.compile("[^\\s@\"<>,;]{1,64}@[^\\s@\"<>,;]{1,180}");
    private static final int PINS_REMEMBERED = 3;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mailbox_seq")
    @SequenceGenerator(name = "mailbox_seq", sequenceName = "mailbox_seq", allocationSize = 500)
    private long id;
    @OneToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "user_id")
    private User user;
    private boolean enabled = true;
    @Column(name = "on_busy")
    private boolean busy = true;
    @Column(name = "on_no_answer")
    private boolean noAnswer = true;
    @Column(name = "on_not_reachable")
    private boolean notReachable;
    @Enumerated(EnumType.STRING)
    private Delivery delivery = Delivery.EMAIL;
    @Column(name = "copy_to")
    private String copyTo = "";
    @Column(name = "delete_after_sending")
    private boolean deleteAfterSending;
    @Column(name = "message_minutes")
    private int messageMinutes = 3;
    @Column(name = "mailbox_minutes")
    private int mailboxMinutes = 100;
    @Column(name = "pin_hash")
    private String pinHash;
    /** The newest first; a hash has no space in it. */
    @Column(name = "former_pin_hashes")
    private String formerPinHashes = "";
    @Version
    private int version;

    protected Mailbox() {
    }

    /** On for busy and no answer, with the recording sent by e-mail. */
    public Mailbox(User user) {
        this.user = user;
    }

    public void switchTo(boolean on) {
        enabled = on;
    }

    /** In which cases it answers; a forward to voicemail reaches it in any case while it is on. */
    public void answerWhen(boolean whenBusy, boolean whenNoAnswer, boolean whenNotReachable) {
        busy = whenBusy;
        noAnswer = whenNoAnswer;
        notReachable = whenNotReachable;
    }

    /**
     * @param copy a further address, or empty
     * @throws Refusal {@code voicemail.error.copy_address}; {@code voicemail.error.delete_needs_email} where the only copy would be lost
     */
    public void deliver(Delivery how, String copy, boolean thenDelete) {
        if (!copy.isEmpty() && !MAIL_ADDRESS.matcher(copy).matches()) {
            throw Refusal.invalid("voicemail.error.copy_address", copy);
        }
        if (thenDelete && how != Delivery.EMAIL) {
            throw Refusal.invalid("voicemail.error.delete_needs_email");
        }
        delivery = how;
        copyTo = copy;
        deleteAfterSending = thenDelete;
    }

    /** The PIN so far becomes a former one. */
    public void setPinHash(String hash) {
        formerPinHashes = lastPinHashes().stream().limit(PINS_REMEMBERED - 1).collect(Collectors.joining(" "));
        pinHash = hash;
    }

    /** Of the last three PINs, the present one first. */
    public List<String> lastPinHashes() {
        Stream<String> former = Arrays.stream(formerPinHashes.split(" ")).filter(hash -> !hash.isEmpty());
        return Stream.concat(pinHash().stream(), former).toList();
    }

    public Optional<String> pinHash() {
        return Optional.ofNullable(pinHash);
    }

    @Override
    public User user() {
        return user;
    }

    public boolean enabled() {
        return enabled;
    }

    public boolean busy() {
        return busy;
    }

    public boolean noAnswer() {
        return noAnswer;
    }

    public boolean notReachable() {
        return notReachable;
    }

    public Delivery delivery() {
        return delivery;
    }

    public Optional<String> copyTo() {
        return copyTo.isEmpty() ? Optional.empty() : Optional.of(copyTo);
    }

    public boolean deleteAfterSending() {
        return deleteAfterSending;
    }

    /** The longest message, 1 to 10 minutes. */
    public int messageMinutes() {
        return messageMinutes;
    }

    /** What all messages together may last, 10 to 900 minutes. */
    public int mailboxMinutes() {
        return mailboxMinutes;
    }
}
