package lu.fix4bizz.hub.voicemail.sip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import javax.servlet.sip.SipSession;
import lu.fix4bizz.hub.media.AudioClip;
import lu.fix4bizz.hub.media.Digit;
import lu.fix4bizz.hub.media.MediaSession;
import lu.fix4bizz.hub.media.Negotiation;
import lu.fix4bizz.hub.media.PlayEnd;
import lu.fix4bizz.hub.media.Prompt;
import lu.fix4bizz.hub.media.Recording;
import lu.fix4bizz.hub.media.RecordingLimits;
import lu.fix4bizz.hub.voicemail.NewRecording;
import lu.fix4bizz.hub.voicemail.sip.RecordingSessions.Visitor;

/**
 * A caller in somebody's mailbox: greeting, tone, message (call-services section 6). The callbacks of the media come on the server's
 * executor; what they do to the call goes through its lock.
 */
public final class RecordingSession {
    private static final Logger LOG = System.getLogger(RecordingSession.class.getName());

    private final RecordingSessions sessions;
    private final CallerLeg call;
    private final MediaSession media;
    private final Visitor visitor;
    private final Duration room;
    private boolean greeted;
    private boolean over;

    /** @param room what a message may last; zero when the mailbox is full */
    RecordingSession(RecordingSessions sessions, CallerLeg call, MediaSession media, Visitor visitor, Duration room) {
        this.sessions = sessions;
        this.call = call;
        this.media = media;
        this.visitor = visitor;
        this.room = room;
    }

    /** Speaks as soon as media is agreed; a key stops the greeting and goes to the tone. */
    void greet() {
        if (greeted) {
            return;
        }
        greeted = true;
        if (room.isZero()) {
            sayAndHangUp(Prompt.MAILBOX_FULL);
        } else {
            media.play(List.of(prompt(visitor.greeting()), prompt(Prompt.LEAVE_MESSAGE)), "#", end -> tone(end));
        }
    }

    private void tone(PlayEnd end) {
        if (end != PlayEnd.STOPPED) {
            media.play(List.of(AudioClip.beep()), "", this::record);
        }
    }

    private void record(PlayEnd end) {
        if (end == PlayEnd.STOPPED) {
            return;
        }
        NewRecording recording = sessions.recording(visitor);
        try {
            Path file = sessions.recordings().begin(recording);
            media.record(file, RecordingLimits.voicemail(room), done -> recorded(recording, done));
        } catch (UncheckedIOException diskRefuses) {
            LOG.log(Level.ERROR, "Call {0}: no message can be recorded: {1}", call.id(), diskRefuses.getMessage());
            sayAndHangUp(Prompt.MAILBOX_FULL);
        }
    }

    private void recorded(NewRecording recording, Recording done) {
        if (done.reason() == Recording.Reason.WRITE_FAILED) {
            LOG.log(Level.ERROR, "Call {0}: the recording broke off: {1}", call.id(), done.detail());
        }
        try {
            keep(recording, done);
        } finally {
            if (done.reason() != Recording.Reason.STOPPED) {
                sayAndHangUp(done.reason() == Recording.Reason.WRITE_FAILED ? Prompt.MAILBOX_FULL : Prompt.MESSAGE_SAVED);
            }
        }
    }

    /** Shorter than a second is no message. */
    private void keep(NewRecording recording, Recording done) {
        if (done.duration().toMillis() < 1000) {
            sessions.recordings().discard(recording.id());
        } else {
            sessions.recordings().finish(recording, (int) Math.round(done.duration().toMillis() / 1000.0));
            LOG.log(Level.INFO, "Call {0} left a message of {1} s", call.id(), done.duration().toSeconds());
            sessions.intake().takeIn();
        }
    }

    private void sayAndHangUp(Prompt last) {
        media.play(List.of(prompt(last)), "", end -> {
            if (end != PlayEnd.STOPPED) {
                sessions.lock().inSession(call.invite().getApplicationSession(), this::hangUpNow);
            }
        });
    }

    private AudioClip prompt(Prompt prompt) {
        return sessions.prompt(visitor.owner(), prompt);
    }

    private void hangUpNow() {
        try {
            hangUp();
        } catch (IOException gone) {
            LOG.log(Level.DEBUG, "Call {0}: BYE could not be sent: {1}", call.id(), gone.getMessage());
        }
    }

    /** A request of the caller's. */
    public void request(SipServletRequest request) throws IOException {
        switch (request.getMethod()) {
            case "ACK" -> acknowledged(request);
            case "BYE" -> {
                request.createResponse(SipServletResponse.SC_OK).send();
                end();
                call.dispose();
            }
            case "INVITE", "UPDATE" -> renegotiate(request);
            case "INFO" -> {
                request.createResponse(SipServletResponse.SC_OK).send();
                InfoDigits.in(request).map(key -> new Digit(key, InfoDigits.LENGTH)).ifPresent(media::press);
            }
            default -> request.createResponse(SipServletResponse.SC_NOT_IMPLEMENTED).send();
        }
    }

    private void acknowledged(SipServletRequest ack) throws IOException {
        if (!greeted && ack.getContentLength() > 0) {
            media.accept(RecordingSessions.body(ack));
            greet();
        }
    }

    private void renegotiate(SipServletRequest request) throws IOException {
        if (request.getContentLength() <= 0) {
            request.createResponse(SipServletResponse.SC_OK).send();
            return;
        }
        switch (media.offerAnswer(RecordingSessions.body(request))) {
            case Negotiation.Agreed agreed -> {
                SipServletResponse ok = request.createResponse(SipServletResponse.SC_OK);
                ok.setContent(agreed.sdp().getBytes(java.nio.charset.StandardCharsets.UTF_8), "application/sdp");
                ok.send();
            }
            case Negotiation.Refused refused -> request.createResponse(refused.reason().status()).send();
        }
    }

    /** The answer to our BYE. */
    public void answered() {
        call.dispose();
    }

    /** Answered already: the BYE that follows ends it. */
    public void cancelled() {
        end();
    }

    /** Ends the call from our side. */
    public void hangUp() throws IOException {
        SipSession caller = call.invite().getSession();
        if (!over && caller.isValid() && caller.getState() == SipSession.State.CONFIRMED) {
            caller.createRequest("BYE").send();
        }
        end();
    }

    /** Closing the media ends a recording that runs: what was said until now is kept. */
    private void end() {
        if (!over) {
            over = true;
            media.close();
            call.ended();
        }
    }
}
