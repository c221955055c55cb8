package lu.fix4bizz.hub.calls.sip;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.sip.Rel100Exception;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;

/**
 * What the caller and the only phone that rings say to each other before the answer: provisional answers, reliable ones too (RFC 3262),
 * UPDATE and INFO.
 */
final class EarlyDialog {
    private static final String RELIABLE = "100rel";

    private final SipServletRequest caller;
    private final SipServletRequest phone;
    private final InDialog inDialog = new InDialog();
    /** The last reliable provisional answer, which waits for its PRACK. */
    private Optional<SipServletResponse> reliable = Optional.empty();

    /**
     * @param caller the INVITE that came
     * @param phone  the hub's own
     */
    EarlyDialog(SipServletRequest caller, SipServletRequest phone) {
        this.caller = caller;
        this.phone = phone;
    }

    /** The phone rings, or speaks already. */
    void provisional(SipServletResponse response) throws IOException {
        SipServletResponse up = caller.createResponse(response.getStatus(), response.getReasonPhrase());
        Passing.copy(response, up);
        up.removeHeader("Require");
        if (Passing.names(response, "Require", RELIABLE)) {
            reliable = Optional.of(response);
            sendReliably(up);
        } else {
            up.send();
        }
    }

    private static void sendReliably(SipServletResponse up) throws IOException {
        try {
            up.sendReliably();
        } catch (Rel100Exception callerCannot) {
            throw new IllegalStateException("100rel was offered to a phone for a caller without it", callerCannot);
        }
    }

    /** A request of one of the two. */
    void request(SipServletRequest request) throws IOException {
        boolean fromCaller = request.getSession().equals(caller.getSession());
        if ("PRACK".equals(request.getMethod())) {
            prack(request);
        } else {
            inDialog.pass(request, fromCaller ? phone.getSession() : caller.getSession());
        }
    }

    private void prack(SipServletRequest request) throws IOException {
        Optional<SipServletResponse> acknowledged = reliable;
        reliable = Optional.empty();
        if (acknowledged.isEmpty()) {
            inDialog.refuse(request);
            return;
        }
        SipServletRequest out = createPrack(acknowledged.get());
        Passing.body(request, out);
        inDialog.send(out, request);
    }

    private static SipServletRequest createPrack(SipServletResponse response) {
        try {
            return response.createPrack();
        } catch (Rel100Exception notReliable) {
            throw new IllegalStateException(notReliable);
        }
    }

    /** An answer to what was passed on. */
    void response(SipServletResponse response) throws IOException {
        inDialog.response(response);
    }
}
