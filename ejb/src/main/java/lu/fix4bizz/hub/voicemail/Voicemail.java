package lu.fix4bizz.hub.voicemail;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.live.Change;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;
import lu.fix4bizz.hub.voicemail.model.Mailbox;
import lu.fix4bizz.hub.voicemail.model.VoicemailMessage;
import lu.fix4bizz.hub.voicemail.model.VoicemailRepository;

/** A user's inbox. */
@Stateless
public class Voicemail {
    /** How long a deleted message can come back. */
    public static final Duration UNDO = Duration.ofHours(24);
    private static final DateTimeFormatter IN_FILE_NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");

    @Inject
    private VoicemailRepository messages;
    @Inject
    private UserRepository users;
    @Inject
    private Recordings recordings;
    @Inject
    private Event<Change> changed;
    @Inject
    private Event<MessageStored> stored;
    @Inject
    private Event<MessagePurged> purged;
    @Inject
    private Clock clock;

    /**
     * A message of the inbox.
     *
     * @param from      E.164 or an extension, empty when withheld
     * @param shownFrom the number in the spelling of the user's country
     * @param name      of the caller, empty when unknown
     */
    public record Message(long id, String from, String shownFrom, String name, Instant receivedAt, int seconds, boolean read)
            implements Serializable {
    }

    /** The sound of a message and what the file is called when it is downloaded. */
    public record Audio(Path file, String fileName) {
    }

    /** Newest first. */
    public List<Message> messages(long userId) {
        String country = users.get(userId).company().country();
        return messages.messages(userId).stream().map(message -> listed(message, country)).toList();
    }

    /** The message that came last. */
    public Optional<Message> newest(long userId) {
        String country = users.get(userId).company().country();
        return messages.newest(userId).map(message -> listed(message, country));
    }

    public VoicemailRepository.Counts counts(long userId) {
        return messages.counts(userId);
    }

    /** @throws Refusal {@code voicemail.error.no_message}, {@code voicemail.error.no_recording} */
    public Audio audio(long userId, long messageId) {
        VoicemailMessage message = inInbox(userId, messageId);
        Path file = recordings.place(message.recording());
        if (!Files.isReadable(file)) {
            throw Refusal.notFound("voicemail.error.no_recording");
        }
        return new Audio(file, fileName(message, users.get(userId).timeZone()));
    }

    /** {@code voicemail-<caller>-<yyyyMMdd-HHmm>.wav} in the user's time zone (call-services section 6). */
    static String fileName(VoicemailMessage message, ZoneId zone) {
        String caller = message.callerNumber().isEmpty() ? "anonymous" : message.callerNumber().replaceAll("[^+0-9A-Za-z]", "");
        return "voicemail-" + caller + "-" + IN_FILE_NAME.format(message.receivedAt().atZone(zone)) + ".wav";
    }

    /** @throws Refusal {@code voicemail.error.no_message} */
    public void mark(long userId, long messageId, boolean read) {
        inInbox(userId, messageId).mark(read);
        changed.fire(new Change(Change.Kind.MAILBOX, userId));
    }

    /** It can come back for {@link #UNDO}. @throws Refusal {@code voicemail.error.no_message} */
    public void delete(long userId, long messageId) {
        inInbox(userId, messageId).delete(clock.instant());
        changed.fire(new Change(Change.Kind.MAILBOX, userId));
    }

    /** Undoes {@link #delete}. @throws Refusal {@code voicemail.error.no_message} */
    public void restore(long userId, long messageId) {
        messages.message(userId, messageId).restore();
        changed.fire(new Change(Change.Kind.MAILBOX, userId));
    }

    /** What another message may last now: the mailbox's own limit, and what is left of the whole. Zero: it is full. */
    public Duration room(long userId) {
        Mailbox mailbox = mailbox(userId);
        long left = mailbox.mailboxMinutes() * 60L - messages.counts(userId).seconds();
        return Duration.ofSeconds(Math.clamp(left, 0, mailbox.messageMinutes() * 60L));
    }

    /**
     * Makes a message of a whole recording, once however often it is asked.
     *
     * @return whether it is there now; false when the user was deleted while somebody spoke, and the mailbox with them
     */
    public boolean store(NewRecording recording, int seconds) {
        if (messages.byRecording(recording.id()).isPresent()) {
            return true;
        }
        if (messages.mailbox(recording.userId()).isEmpty()) {
            return false;
        }
        VoicemailMessage message = messages.add(new VoicemailMessage(recording.userId(), recording.id(), recording.callerNumber(),
                recording.callerName(), recording.startedAt(), seconds));
        stored.fire(new MessageStored(recording.userId(), message.id()));
        changed.fire(new Change(Change.Kind.MAILBOX, recording.userId()));
        return true;
    }

    /** Removes for good what can no longer come back. */
    public void purge() {
        for (VoicemailMessage message : messages.deletedBefore(clock.instant().minus(UNDO), 500)) {
            messages.remove(message);
            purged.fire(new MessagePurged(message.recording()));
        }
    }

    /** A deleted message can only be restored. */
    private VoicemailMessage inInbox(long userId, long messageId) {
        VoicemailMessage message = messages.message(userId, messageId);
        if (message.deletedAt().isPresent()) {
            throw Refusal.notFound("voicemail.error.no_message");
        }
        return message;
    }

    private Mailbox mailbox(long userId) {
        return messages.mailbox(userId).orElseThrow(() -> Refusal.notFound("voicemail.error.no_mailbox"));
    }

    private static Message listed(VoicemailMessage message, String country) {
        String from = message.callerNumber();
        return new Message(message.id(), from, PhoneNumber.shown(from, country), message.callerName(), message.receivedAt(), message.seconds(), message.read());
    }
}
