package lu.fix4bizz.hub.calls.sip;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.sip.ServletTimer;
import javax.servlet.sip.SipServletMessage;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import javax.servlet.sip.SipSession;

/** Two dialogs that talk to each other through the hub. */
final class Bridge implements Phase {
    /** How often a call without session timers is asked whether it is still there. */
    private static final Duration PROBE = Duration.ofMinutes(15);
    private static final Pattern INTERVAL = Pattern.compile("\\s*(\\d{1,8})");

    private final BridgedCall call;
    private final SipSession caller;
    private final SipSession callee;
    private final InDialog inDialog = new InDialog();
    /** Answers to INVITEs without offer: the other side's ACK brings the answer to the offer in them. */
    private final Map<SipSession, SipServletResponse> unacknowledged = new HashMap<>();
    private ServletTimer watch;
    private boolean refreshed;
    private boolean over;

    Bridge(BridgedCall call, SipSession caller, SipServletResponse answer) {
        this.call = call;
        this.caller = caller;
        this.callee = answer.getSession();
        watch(answer);
    }

    /** The phone has answered the first INVITE. */
    void begin(SipServletResponse answer, SipServletRequest invite) throws IOException {
        SipServletResponse up = invite.createResponse(SipServletResponse.SC_OK);
        Passing.copy(answer, up);
        up.send();
        acknowledge(answer, invite);
    }

    @Override
    public void request(SipServletRequest request) throws IOException {
        SipSession other = request.getSession().equals(caller) ? callee : caller;
        switch (request.getMethod()) {
            case "ACK" -> ack(request, other);
            case "BYE" -> bye(request, other);
            case "INVITE" -> reInvite(request, other);
            default -> pass(request, other);
        }
    }

    /** A request that crosses the end of the call is told that there is none any more. */
    private void pass(SipServletRequest request, SipSession other) throws IOException {
        if (over) {
            inDialog.refuse(request);
        } else {
            inDialog.pass(request, other);
        }
    }

    private void ack(SipServletRequest ack, SipSession other) throws IOException {
        SipServletResponse waiting = unacknowledged.remove(other);
        if (waiting != null) {
            SipServletRequest out = waiting.createAck();
            Passing.body(ack, out);
            out.send();
        }
    }

    private void bye(SipServletRequest bye, SipSession other) throws IOException {
        bye.createResponse(SipServletResponse.SC_OK).send();
        if (!over) {
            end(other, bye);
        }
    }

    private void reInvite(SipServletRequest request, SipSession other) throws IOException {
        if (inDialog.isInviting(request.getSession())) {
            request.createResponse(SipServletResponse.SC_REQUEST_PENDING).send();
        } else {
            pass(request, other);
        }
    }

    @Override
    public void response(SipServletResponse response) throws IOException {
        if (over) {
            call.dispose();
            return;
        }
        if (response.getStatus() == SipServletResponse.SC_CALL_LEG_DONE || response.getStatus() == SipServletResponse.SC_REQUEST_TIMEOUT) {
            inDialog.response(response);
            hangUp();
            return;
        }
        refreshed = true;
        Optional<SipServletResponse> passed = inDialog.response(response);
        boolean success = response.getStatus() >= 200 && response.getStatus() < 300;
        if (success && "INVITE".equals(response.getMethod())) {
            acknowledge(response, response.getRequest());
        }
        if (success && passed.isPresent() && response.getHeader("Session-Expires") != null) {
            watch(response);
        }
    }

    /** At once when the INVITE brought the offer; else the ACK that is to come brings the answer. */
    private void acknowledge(SipServletResponse answer, SipServletMessage invite) throws IOException {
        if (Passing.hasBody(invite)) {
            answer.createAck().send();
        } else {
            unacknowledged.put(answer.getSession(), answer);
        }
    }

    /** Session timer (RFC 4028 section 10), with a third more for refreshes that come late; or the probe. */
    private void watch(SipServletMessage answer) {
        if (watch != null) {
            watch.cancel();
        }
        Matcher interval = INTERVAL.matcher(Optional.ofNullable(answer.getHeader("Session-Expires")).orElse(""));
        watch = call.startTimer(interval.lookingAt() ? Duration.ofSeconds(Long.parseLong(interval.group(1)) * 4 / 3) : PROBE);
    }

    @Override
    public void timeout(ServletTimer lapsed) throws IOException {
        if (over || !lapsed.getId().equals(watch.getId())) {
            return;
        }
        if (!refreshed) {
            caller.createRequest("OPTIONS").send();
            callee.createRequest("OPTIONS").send();
        }
        refreshed = false;
        watch = call.startTimer(PROBE);
    }

    @Override
    public void cancelled(SipServletRequest request) throws IOException {
        Optional<SipServletRequest> sent = inDialog.sentFor(request);
        if (sent.isPresent()) {
            sent.get().createCancel().send();
        }
    }

    @Override
    public void hangUp() throws IOException {
        if (!over) {
            sendBye(caller, Optional.empty());
            end(callee, null);
        }
    }

    private void end(SipSession other, SipServletRequest bye) throws IOException {
        over = true;
        watch.cancel();
        sendBye(other, Optional.ofNullable(bye));
        call.ended();
    }

    private static void sendBye(SipSession to, Optional<SipServletRequest> received) throws IOException {
        if (to.isValid() && to.getState() != SipSession.State.TERMINATED) {
            SipServletRequest bye = to.createRequest("BYE");
            received.map(request -> request.getHeader("Reason")).ifPresent(reason -> bye.setHeader("Reason", reason));
            bye.send();
        }
    }
}
