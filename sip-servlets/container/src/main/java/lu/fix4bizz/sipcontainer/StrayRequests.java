package lu.fix4bizz.sipcontainer;

import gov.nist.javax.sip.SipStackImpl;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.SIPMessageValve;
import java.util.Iterator;
import java.util.Set;
import javax.sip.ListeningPoint;
import javax.sip.SipStack;
import javax.sip.address.SipURI;
import javax.sip.message.Request;
import javax.sip.message.Response;

/**
 * Refuses requests inside dialogs that are not the container's, by 481 (RFC 3261 section 12.2.2). Mobicents takes itself for a proxy and
 * would forward them to whatever host their request URI names, whoever asks: an open relay. A request of a dialog of ours carries the
 * address of our Contact.
 *
 * <p>Likewise a CANCEL of nothing (section 9.2), to which Mobicents would say 200.
 */
public final class StrayRequests implements SIPMessageValve {

    private static final Set<String> INSIDE_DIALOGS = Set.of(Request.ACK, Request.BYE, Request.INFO, Request.PRACK, Request.UPDATE);
    private static final int SIP_PORT = 5060;

    private SipStackImpl stack;

    @Override
    public void init(SipStack owner) {
        stack = (SipStackImpl) owner;
    }

    @Override
    public boolean processRequest(SIPRequest request, MessageChannel channel) {
        if (Request.CANCEL.equals(request.getMethod()) ? cancelsSomething(request) : isOrdinary(request)) {
            return true;
        }
        if (!Request.ACK.equals(request.getMethod())) {
            StatelessRefusals.refuse(request, channel, Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST);
        }
        return false;
    }

    /** Or repeats a CANCEL that did. */
    private boolean cancelsSomething(SIPRequest cancel) {
        return stack.findTransaction(cancel, true) != null || stack.findCancelTransaction(cancel, true) != null;
    }

    /** The ACK of a refusal belongs to a transaction and carries the request URI of its INVITE (RFC 3261 section 17.1.1.3). */
    private boolean isOrdinary(SIPRequest request) {
        boolean inside = request.getToTag() != null || INSIDE_DIALOGS.contains(request.getMethod());
        return !inside || isForUs(request) || stack.findTransaction(request, true) != null;
    }

    private boolean isForUs(SIPRequest request) {
        return request.getRequestURI() instanceof SipURI uri && isOurs(uri.getHost(), uri.getPort() < 0 ? SIP_PORT : uri.getPort());
    }

    private boolean isOurs(String host, int port) {
        Iterator<?> points = stack.getListeningPoints();
        while (points.hasNext()) {
            ListeningPoint point = (ListeningPoint) points.next();
            if (point.getPort() == port && point.getIPAddress().equals(host)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean processResponse(Response response, MessageChannel channel) {
        return true;
    }

    @Override
    public void destroy() { }
}
