package lu.fix4bizz.sipcontainer;

import gov.nist.javax.sip.SipStackImpl;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.SIPMessageValve;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.text.ParseException;
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
 */
public final class StrayRequests implements SIPMessageValve {

    private static final Logger LOG = System.getLogger(StrayRequests.class.getName());
    private static final Set<String> INSIDE_DIALOGS = Set.of(Request.ACK, Request.BYE, Request.INFO, Request.PRACK, Request.UPDATE);
    private static final int SIP_PORT = 5060;

    private SipStackImpl stack;

    @Override
    public void init(SipStack owner) {
        stack = (SipStackImpl) owner;
    }

    @Override
    public boolean processRequest(SIPRequest request, MessageChannel channel) {
        boolean inside = request.getToTag() != null || INSIDE_DIALOGS.contains(request.getMethod());
        if (!inside || isForUs(request) || isKnown(request)) {
            return true;
        }
        if (!Request.ACK.equals(request.getMethod())) {
            refuse(request, channel);
        }
        return false;
    }

    /** The ACK of a refusal carries the request URI of its INVITE (RFC 3261 section 17.1.1.3). */
    private boolean isKnown(SIPRequest request) {
        return Request.CANCEL.equals(request.getMethod()) || stack.findTransaction(request, true) != null;
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

    private static void refuse(SIPRequest request, MessageChannel channel) {
        try {
            SIPResponse response = request.createResponse(Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST);
            if (request.getToTag() == null) {
                response.getTo().setTag("stray");
            }
            channel.sendMessage(response);
        } catch (IOException | ParseException e) {
            LOG.log(Level.DEBUG, "A 481 could not be sent", e);
        }
    }

    @Override
    public boolean processResponse(Response response, MessageChannel channel) {
        return true;
    }

    @Override
    public void destroy() { }
}
