package lu.fix4bizz.hub.voicemail.sip;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import javax.servlet.sip.ServletTimer;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import javax.servlet.sip.SipSession;
import lu.fix4bizz.hub.media.Digit;
import lu.fix4bizz.hub.media.MediaSession;
import lu.fix4bizz.hub.media.Negotiation;
import lu.fix4bizz.sipcontainer.CallLock;

/** A caller in somebody's mailbox: the SIP side. The {@link Attendant} speaks as soon as media is agreed. */
public final class RecordingSession {
    private static final Logger LOG = System.getLogger(RecordingSession.class.getName());
    /**
     * How long the call may last beyond a whole message: for what the hub says, and for a caller who holds. Playing waits for one who
     * holds, and who vanishes then would keep the call and its port for ever.
     */
    private static final Duration BESIDES = Duration.ofMinutes(3);

    private final CallerLeg call;
    private final MediaSession media;
    private final Attendant attendant;
    private final CallLock lock;
    private Optional<ServletTimer> limit = Optional.empty();
    /** The INVITE that the hub answered with an offer: its ACK brings the answer (RFC 3261 section 13.2.1). */
    private Optional<SipServletRequest> offeredIn = Optional.empty();
    private boolean greeted;
    private boolean over;

    RecordingSession(CallerLeg call, MediaSession media, Attendant attendant, CallLock lock) {
        this.call = call;
        this.media = media;
        this.attendant = attendant;
        this.lock = lock;
    }

    /** Answers the first INVITE. @param sdp the answer to its offer, or an offer when it brought none */
    void begin(String sdp) throws IOException {
        limit = Optional.of(call.startTimer(attendant.room().plus(BESIDES)));
        accept(call.invite(), sdp);
        if (offeredIn.isEmpty()) {
            greet();
        }
    }

    private void accept(SipServletRequest request, String sdp) throws IOException {
        boolean offers = request.getContentLength() <= 0;
        offeredIn = offers ? Optional.of(request) : Optional.empty();
        SipServletResponse ok = request.createResponse(SipServletResponse.SC_OK);
        ok.setContent(sdp.getBytes(StandardCharsets.UTF_8), "application/sdp");
        ok.send();
    }

    private void greet() {
        if (!greeted) {
            greeted = true;
            attendant.greet(this::done);
        }
    }

    /** On a thread of the media. */
    private void done() {
        lock.inSession(call.invite().getApplicationSession(), this::hangUpNow);
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

    /** Without a good answer to the hub's offer there is nothing to hear, and no call. */
    private void acknowledged(SipServletRequest ack) throws IOException {
        if (offeredIn.isEmpty() || number(ack) != number(offeredIn.get())) {
            return;
        }
        offeredIn = Optional.empty();
        boolean answered = ack.getContentLength() > 0;
        if (answered && media.accept(RecordingSessions.body(ack)) instanceof Negotiation.Agreed) {
            greet();
        } else {
            hangUp();
        }
    }

    private static long number(SipServletRequest request) {
        return Long.parseLong(request.getHeader("CSeq").strip().split("\\s+")[0]);
    }

    /** An INVITE without an offer is answered with one (RFC 3261 section 14.2); an UPDATE then only refreshes (RFC 3311). */
    private void renegotiate(SipServletRequest request) throws IOException {
        boolean offered = request.getContentLength() > 0;
        if (!offered && "UPDATE".equals(request.getMethod())) {
            request.createResponse(SipServletResponse.SC_OK).send();
        } else if (!offered) {
            accept(request, media.offer());
        } else {
            switch (media.offerAnswer(RecordingSessions.body(request))) {
                case Negotiation.Agreed agreed -> accept(request, agreed.sdp());
                case Negotiation.Refused refused -> request.createResponse(refused.reason().status()).send();
            }
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

    /** A timer of the call went off. */
    public void timeout(ServletTimer timer) throws IOException {
        if (limit.filter(mine -> mine.getId().equals(timer.getId())).isPresent()) {
            LOG.log(Level.INFO, "Call {0} has been in the mailbox for too long", call.id());
            hangUp();
        }
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
            limit.ifPresent(ServletTimer::cancel);
            media.close();
            call.ended();
        }
    }
}
