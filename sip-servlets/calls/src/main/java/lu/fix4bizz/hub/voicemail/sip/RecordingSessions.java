package lu.fix4bizz.hub.voicemail.sip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import lu.fix4bizz.hub.accounts.Subscriber;
import lu.fix4bizz.hub.database.Cause;
import lu.fix4bizz.hub.media.AudioClip;
import lu.fix4bizz.hub.media.MediaSession;
import lu.fix4bizz.hub.media.Negotiation;
import lu.fix4bizz.hub.media.NoFreePort;
import lu.fix4bizz.hub.media.Prompt;
import lu.fix4bizz.hub.voicemail.MessageIntake;
import lu.fix4bizz.hub.voicemail.NewRecording;
import lu.fix4bizz.hub.voicemail.Recordings;
import lu.fix4bizz.hub.voicemail.Voicemail;
import lu.fix4bizz.sipcontainer.CallLock;

/** Callers leave messages. */
@ApplicationScoped
public class RecordingSessions {
    private static final Logger LOG = System.getLogger(RecordingSessions.class.getName());
    private static final Duration ROOM_UNKNOWN = Duration.ofMinutes(3);

    @Inject
    private HubMedia media;
    @Inject
    private Voicemail voicemail;
    @Inject
    private Recordings recordings;
    @Inject
    private MessageIntake intake;
    @Inject
    private CallLock lock;
    @Inject
    private Clock clock;

    /**
     * Who comes to a mailbox.
     *
     * @param owner    whose mailbox
     * @param number   of the caller: E.164, an extension, or empty
     * @param name     of the caller, may be empty
     * @param greeting what they hear first
     */
    public record Visitor(Subscriber owner, String number, String name, Prompt greeting) {
    }

    /** Answers the call for the owner's mailbox; empty when it had to be refused, which has been done then. */
    public Optional<RecordingSession> begin(CallerLeg call, Visitor visitor) throws IOException {
        MediaSession session;
        try {
            session = media.open();
        } catch (NoFreePort full) {
            call.refuse(SipServletResponse.SC_SERVICE_UNAVAILABLE);
            return Optional.empty();
        }
        try {
            return answer(call, session, visitor);
        } catch (IOException | RuntimeException failed) {
            session.close();
            throw failed;
        }
    }

    private Optional<RecordingSession> answer(CallerLeg call, MediaSession session, Visitor visitor) throws IOException {
        SipServletRequest invite = call.invite();
        boolean offered = invite.getContentLength() > 0;
        Negotiation agreed = offered ? session.offerAnswer(body(invite)) : new Negotiation.Agreed(session.offer(), null);
        return switch (agreed) {
            case Negotiation.Agreed good -> {
                Attendant attendant = new Attendant(this, call.id(), session, visitor, room(visitor.owner()));
                RecordingSession recording = new RecordingSession(call, session, attendant, lock);
                recording.begin(good.sdp());
                yield Optional.of(recording);
            }
            case Negotiation.Refused refused -> {
                session.close();
                call.refuse(refused.reason().status());
                yield Optional.empty();
            }
        };
    }

    static String body(javax.servlet.sip.SipServletMessage message) throws IOException {
        return new String(message.getRawContent(), java.nio.charset.StandardCharsets.UTF_8);
    }

    AudioClip prompt(Subscriber owner, Prompt prompt) {
        return media.prompt(owner.language(), prompt);
    }

    /** With a database that is away nobody knows how full the mailbox is; the message matters more. */
    private Duration room(Subscriber owner) {
        try {
            return voicemail.room(owner.userId());
        } catch (RuntimeException away) {
            LOG.log(Level.WARNING, "The mailbox of {0} is not measured: {1}", owner.aor(), Cause.of(away));
            return ROOM_UNKNOWN;
        }
    }

    NewRecording recording(Visitor visitor) {
        return new NewRecording(UUID.randomUUID(), visitor.owner().userId(), visitor.number(), visitor.name(), clock.instant());
    }

    Recordings recordings() {
        return recordings;
    }

    MessageIntake intake() {
        return intake;
    }
}
