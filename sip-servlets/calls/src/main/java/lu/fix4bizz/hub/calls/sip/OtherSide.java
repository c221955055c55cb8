package lu.fix4bizz.hub.calls.sip;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.servlet.sip.ServletTimer;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import javax.servlet.sip.SipSession;
import lu.fix4bizz.hub.media.AudioClip;
import lu.fix4bizz.hub.media.Negotiation;
import lu.fix4bizz.hub.media.PlayEnd;

/** The caller of an ordered call hears how the other side rings; when it answers, the caller's phone is given its media. */
final class OtherSide implements Phase {
    private static final Logger LOG = System.getLogger(OtherSide.class.getName());
    /** As Europe's exchanges sound (ETSI TR 101 041-2): 425 Hz, one second in five; busy, every half second. */
    private static final int HERTZ = 425;
    private static final List<AudioClip> RINGING = Collections.nCopies(60, clip(1000, 4000));
    private static final List<AudioClip> BUSY = Collections.nCopies(4, clip(500, 500));

    private final ClickToCallSession call;
    private final SipSession caller;
    private final Branch other;
    private Optional<SipServletResponse> answer = Optional.empty();
    private boolean ringing;
    private boolean over;

    OtherSide(ClickToCallSession call, SipSession caller, Branch other) {
        this.call = call;
        this.caller = caller;
        this.other = other;
    }

    private static AudioClip clip(int toneMillis, int silenceMillis) {
        short[] tone = AudioClip.tone(HERTZ, Duration.ofMillis(toneMillis)).toArray();
        int silence = AudioClip.silence(Duration.ofMillis(silenceMillis)).samples();
        return AudioClip.of(Arrays.copyOf(tone, tone.length + silence));
    }

    void start() throws IOException {
        other.ring();
        failedIfNobody();
    }

    @Override
    public void response(SipServletResponse response) throws IOException {
        if (!"INVITE".equals(response.getMethod())) {
            return;
        }
        if (response.getSession().equals(caller)) {
            callerJoins(response);
            return;
        }
        other.note(response);
        if (response.getStatus() >= 300) {
            failedIfNobody();
        } else if (response.getStatus() >= 200) {
            answered(response);
        } else if (response.getStatus() > 100 && !ringing) {
            ringing = true;
            call.media().play(RINGING, end -> { });
        }
    }

    /** The other side's answer brought an offer, because it was invited without one: the caller's phone answers it. */
    private void answered(SipServletResponse response) throws IOException {
        if (over) {
            Branch.hangUpLate(response);
            return;
        }
        answer = Optional.of(response);
        SipServletRequest join = caller.createRequest("INVITE");
        Passing.body(response, join);
        join.send();
    }

    private void callerJoins(SipServletResponse response) throws IOException {
        if (response.getStatus() < 200 || answer.isEmpty()) {
            return;
        }
        if (response.getStatus() >= 300) {
            hangUp();
            return;
        }
        response.createAck().send();
        if (over) {
            return;
        }
        SipServletRequest ack = answer.get().createAck();
        Passing.body(response, ack);
        ack.send();
        call.joined(new Bridge(call, caller, answer.get()));
    }

    private void failedIfNobody() {
        if (!over && other.outcome().isPresent()) {
            call.media().play(BUSY, end -> {
                if (end != PlayEnd.STOPPED) {
                    call.later(this::hangUpNow);
                }
            });
        }
    }

    private void hangUpNow() {
        try {
            hangUp();
        } catch (IOException gone) {
            LOG.log(Level.DEBUG, "Call {0}: BYE could not be sent: {1}", call.id(), gone.getMessage());
        }
    }

    @Override
    public void request(SipServletRequest request) throws IOException {
        switch (request.getMethod()) {
            case "ACK" -> {
                // of what was answered here
            }
            case "BYE" -> bye(request);
            case "INVITE", "UPDATE" -> renegotiate(request);
            default -> Refusals.refuse(request, SipServletResponse.SC_NOT_IMPLEMENTED);
        }
    }

    private void bye(SipServletRequest bye) throws IOException {
        bye.createResponse(SipServletResponse.SC_OK).send();
        if (bye.getSession().equals(caller)) {
            endOther();
        } else if (!over) {
            over = true;
            hangUpCaller();
        }
        call.ended();
    }

    /** The caller holds, or comes back, while nobody has answered. */
    private void renegotiate(SipServletRequest request) throws IOException {
        if (!request.getSession().equals(caller) || answer.isPresent() || request.getContentLength() <= 0) {
            Refusals.refuse(request, SipServletResponse.SC_REQUEST_PENDING);
            return;
        }
        switch (call.media().offerAnswer(new String(request.getRawContent(), StandardCharsets.UTF_8))) {
            case Negotiation.Agreed agreed -> {
                SipServletResponse ok = request.createResponse(SipServletResponse.SC_OK);
                ok.setContent(agreed.sdp().getBytes(StandardCharsets.UTF_8), "application/sdp");
                ok.send();
            }
            case Negotiation.Refused refused -> Refusals.refuse(request, refused.reason().status());
        }
    }

    @Override
    public void cancelled(SipServletRequest request) {
        // an INVITE of the caller's phone is answered at once
    }

    @Override
    public void timeout(ServletTimer timer) {
        // the hub's own call ends by itself
    }

    @Override
    public void hangUp() throws IOException {
        if (!over) {
            hangUpCaller();
        }
        endOther();
        call.ended();
    }

    private void hangUpCaller() throws IOException {
        if (caller.isValid() && caller.getState() == SipSession.State.CONFIRMED) {
            caller.createRequest("BYE").send();
        }
    }

    private void endOther() throws IOException {
        if (over) {
            return;
        }
        over = true;
        if (answer.isPresent()) {
            Branch.hangUpLate(answer.get());
        } else {
            other.cancel("");
        }
    }
}
