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
    private static final String SESSION_EXPIRES = "Session-Expires";
    private static final Pattern INTERVAL = Pattern.compile("\\s*(\\d{1,8})");

    private final BridgedCall call;
    private final SipSession caller;
    private final SipSession callee;
    private final InDialog inDialog = new InDialog();
    private final Holding holding;
    /** Answers to INVITEs without offer: the other side's ACK brings the answer to the offer in them. */
    private final Map<SipSession, SipServletResponse> unacknowledged = new HashMap<>();
    private ServletTimer watch;
    private boolean refreshed;
    private boolean over;

    Bridge(BridgedCall call, SipSession caller, SipServletResponse answer) {
        this.call = call;
        this.caller = caller;
        this.callee = answer.getSession();
        this.holding = new Holding(call, inDialog);
        watch(answer);
    }

    /** The phone has answered the first INVITE. */
    void begin(SipServletResponse answer, SipServletRequest invite) throws IOException {
        agreed(answer, invite);
        SipServletResponse up = invite.createResponse(SipServletResponse.SC_OK);
        Passing.copy(answer, up);
        up.send();
        acknowledge(answer, invite);
    }

    @Override
    public void request(SipServletRequest request) throws IOException {
        SipSession other = other(request.getSession());
        switch (request.getMethod()) {
            case "ACK" -> ack(request, other);
            case "BYE" -> bye(request, other);
            case "INVITE", "UPDATE" -> renegotiate(request, other);
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
        holding.said().note(ack.getSession(), ack);
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

    private void renegotiate(SipServletRequest request, SipSession other) throws IOException {
        boolean invites = "INVITE".equals(request.getMethod());
        if (invites && (inDialog.isInviting(request.getSession()) || holding.isInviting(request.getSession()))) {
            request.createResponse(SipServletResponse.SC_REQUEST_PENDING).send();
        } else if (over || !holding.takes(request, other)) {
            pass(request, other);
        } else if (request.getHeader(SESSION_EXPIRES) != null) {
            watch(request);
        }
    }

    private SipSession other(SipSession side) {
        return side.equals(caller) ? callee : caller;
    }

    /** Both sides know each other's descriptions now. */
    private void agreed(SipServletResponse answer, SipServletMessage offer) throws IOException {
        holding.said().note(answer.getSession(), answer);
        holding.said().note(other(answer.getSession()), offer);
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
        if (holding.takes(response)) {
            goOn();
            return;
        }
        Optional<SipServletResponse> passed = inDialog.response(response);
        boolean success = response.getStatus() >= 200 && response.getStatus() < 300;
        if (success) {
            agreed(response, response.getRequest());
        }
        if (success && "INVITE".equals(response.getMethod())) {
            acknowledge(response, response.getRequest());
        }
        passed.ifPresent(holding::passed);
        if (success && passed.isPresent() && response.getHeader(SESSION_EXPIRES) != null) {
            watch(response);
        }
    }

    /** Who holds may have asked for more while the other side was still being answered. */
    private void goOn() throws IOException {
        Optional<SipServletRequest> next = holding.next();
        if (next.isPresent()) {
            renegotiate(next.get(), other(next.get().getSession()));
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
        Matcher interval = INTERVAL.matcher(Optional.ofNullable(answer.getHeader(SESSION_EXPIRES)).orElse(""));
        watch = call.startTimer(interval.lookingAt() ? Duration.ofSeconds(Long.parseLong(interval.group(1)) * 4 / 3) : PROBE);
    }

    @Override
    public void timeout(ServletTimer lapsed) throws IOException {
        if (over || holding.timeout(lapsed) || !lapsed.getId().equals(watch.getId())) {
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
        holding.cancelled(request);
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
        holding.end();
        Optional<SipServletRequest> waiting = holding.next();
        if (waiting.isPresent()) {
            inDialog.refuse(waiting.get());
        }
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
