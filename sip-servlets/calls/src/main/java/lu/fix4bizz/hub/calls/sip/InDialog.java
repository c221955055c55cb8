package lu.fix4bizz.hub.calls.sip;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import javax.servlet.sip.SipSession;

/** Passes requests of one dialog on into the other, and their responses back. */
final class InDialog {
    /** A request that was passed on and the hub's own that it became. */
    record Passed(SipServletRequest received, SipServletRequest sent) {
    }

    private final Map<String, Passed> waiting = new HashMap<>();

    void pass(SipServletRequest request, SipSession to) throws IOException {
        if (!to.isValid() || to.getState() == SipSession.State.TERMINATED) {
            request.createResponse(SipServletResponse.SC_CALL_LEG_DONE).send();
            return;
        }
        SipServletRequest out = to.createRequest(request.getMethod());
        Passing.copy(request, out);
        send(out, request);
    }

    void send(SipServletRequest out, SipServletRequest received) throws IOException {
        waiting.put(key(out.getSession(), out.getHeader("CSeq")), new Passed(received, out));
        out.send();
    }

    /** Passes a response back; empty when it answers nothing that was passed on. */
    Optional<SipServletResponse> response(SipServletResponse response) throws IOException {
        String key = key(response.getSession(), response.getHeader("CSeq"));
        Passed passed = response.getStatus() < 200 ? waiting.get(key) : waiting.remove(key);
        if (passed == null || response.getStatus() == SipServletResponse.SC_TRYING || passed.received.isCommitted()) {
            return Optional.empty();
        }
        SipServletResponse back = passed.received.createResponse(response.getStatus(), response.getReasonPhrase());
        Passing.copy(response, back);
        back.send();
        return Optional.of(back);
    }

    /** What a received request became. */
    Optional<SipServletRequest> sentFor(SipServletRequest received) {
        return waiting.values().stream().filter(passed -> passed.received == received).map(Passed::sent).findFirst();
    }

    /** Whether an INVITE of ours waits for its answer in that dialog: one that comes from there meets it (glare). */
    boolean isInviting(SipSession session) {
        return waiting.values().stream().anyMatch(passed -> passed.sent.getSession().equals(session) && "INVITE".equals(passed.sent.getMethod()));
    }

    /** A request that makes no sense now. An ACK is never answered. */
    void refuse(SipServletRequest request) throws IOException {
        Refusals.refuse(request, SipServletResponse.SC_CALL_LEG_DONE);
    }

    private static String key(SipSession session, String cseq) {
        return session.getId() + ' ' + cseq;
    }
}
