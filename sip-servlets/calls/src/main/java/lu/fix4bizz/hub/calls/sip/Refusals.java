package lu.fix4bizz.hub.calls.sip;

import java.io.IOException;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;

/** What the hub answers when it cannot do its part. A request that has its final answer gets no other. */
final class Refusals {
    private static final String RETRY_AFTER = "5";

    private Refusals() {
    }

    /** Something that is needed is away for a while, a database for example (RFC 3261 section 21.5.4). */
    static void later(SipServletRequest request) throws IOException {
        if (isUnanswered(request)) {
            SipServletResponse later = request.createResponse(SipServletResponse.SC_SERVICE_UNAVAILABLE);
            later.setHeader("Retry-After", RETRY_AFTER);
            later.send();
        }
    }

    static void refuse(SipServletRequest request, int status) throws IOException {
        if (isUnanswered(request)) {
            request.createResponse(status).send();
        }
    }

    /** What the phone said of the caller's request goes on to the caller. */
    static void pass(SipServletResponse phones, SipServletRequest request) throws IOException {
        SipServletResponse up = request.createResponse(phones.getStatus(), phones.getReasonPhrase());
        Passing.copy(phones, up);
        up.send();
    }

    private static boolean isUnanswered(SipServletRequest request) {
        return !"ACK".equals(request.getMethod()) && !request.isCommitted();
    }
}
