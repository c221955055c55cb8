package lu.fix4bizz.hub.voicemail.sip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import lu.fix4bizz.hub.accounts.Subscriber;
import lu.fix4bizz.hub.calls.routing.Caller;
import lu.fix4bizz.hub.calls.routing.Outcome;
import lu.fix4bizz.hub.calls.sip.CallSession;
import lu.fix4bizz.hub.calls.sip.Phase;
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

    /** Answers the call for the owner's mailbox; empty when it had to be refused, which has been done then. */
    public Optional<Phase> begin(CallSession call, Subscriber owner, Caller caller, Outcome greeting) throws IOException {
        MediaSession session;
        try {
            session = media.open();
        } catch (NoFreePort full) {
            call.refuse(SipServletResponse.SC_SERVICE_UNAVAILABLE);
            return Optional.empty();
        }
        return answer(call, session, new Greeting(owner, caller, greeting, voicemail.room(owner.userId())));
    }

    /** Whose mailbox, who speaks, which greeting, how long a message may be. */
    record Greeting(Subscriber owner, Caller caller, Outcome greeting, Duration room) {
    }

    private Optional<Phase> answer(CallSession call, MediaSession session, Greeting greeting) throws IOException {
        SipServletRequest invite = call.invite();
        boolean offered = invite.getContentLength() > 0;
        Negotiation agreed = offered ? session.offerAnswer(body(invite)) : new Negotiation.Agreed(session.offer(), null);
        return switch (agreed) {
            case Negotiation.Agreed good -> {
                RecordingSession recording = new RecordingSession(this, call, session, greeting);
                accept(invite, good.sdp());
                if (offered) {
                    recording.greet();
                }
                yield Optional.of(recording);
            }
            case Negotiation.Refused refused -> {
                session.close();
                call.refuse(refused.reason().status());
                yield Optional.empty();
            }
        };
    }

    private static void accept(SipServletRequest invite, String sdp) throws IOException {
        SipServletResponse ok = invite.createResponse(SipServletResponse.SC_OK);
        ok.setContent(sdp.getBytes(java.nio.charset.StandardCharsets.UTF_8), "application/sdp");
        ok.send();
    }

    static String body(javax.servlet.sip.SipServletMessage message) throws IOException {
        return new String(message.getRawContent(), java.nio.charset.StandardCharsets.UTF_8);
    }

    AudioClip prompt(Subscriber owner, Prompt prompt) {
        return media.prompt(owner.language(), prompt);
    }

    NewRecording recording(Greeting greeting) {
        Caller caller = greeting.caller();
        boolean shown = caller.identity() == Caller.Identity.SHOWN;
        Instant now = clock.instant();
        return new NewRecording(UUID.randomUUID(), greeting.owner().userId(), shown ? caller.number() : "", shown ? caller.name() : "", now);
    }

    Recordings recordings() {
        return recordings;
    }

    MessageIntake intake() {
        return intake;
    }

    CallLock lock() {
        return lock;
    }
}
