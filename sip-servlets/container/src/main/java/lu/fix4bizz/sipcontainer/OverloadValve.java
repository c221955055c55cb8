package lu.fix4bizz.sipcontainer;

import gov.nist.javax.sip.SipStackImpl;
import gov.nist.javax.sip.header.RetryAfter;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.SIPMessageValve;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import javax.sip.InvalidArgumentException;
import javax.sip.SipStack;
import javax.sip.header.Header;
import javax.sip.header.ProxyAuthorizationHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;

/**
 * Refuses new work by 503 with Retry-After (RFC 3261 section 21.5.4) when too many transactions are in memory or messages come too
 * late to their turn ({@link UdpQueue}): refusing early and cheaply, without a transaction, is what keeps running calls alive.
 * Requests inside a dialog always pass, and so do those that end something or repeat what is being worked on.
 */
public final class OverloadValve implements SIPMessageValve {

    private static final Logger LOG = System.getLogger(OverloadValve.class.getName());
    private static final Set<String> ALWAYS = Set.of(Request.ACK, Request.BYE, Request.CANCEL, Request.PRACK);

    private SipStackImpl stack;
    private WatchedProcessors processors;
    private int limit = Integer.MAX_VALUE;
    private int retryAfter;
    private volatile boolean refusing;

    @Override
    public void init(SipStack owner) {
        stack = (SipStackImpl) owner;
        processors = (WatchedProcessors) stack.getMessageProcessorFactory();
        Properties properties = stack.getConfigurationProperties();
        limit = Integer.parseInt(properties.getProperty(StackProperties.MAX_TRANSACTIONS));
        retryAfter = Integer.parseInt(properties.getProperty(StackProperties.RETRY_AFTER));
    }

    @Override
    public boolean processRequest(SIPRequest request, MessageChannel channel) {
        boolean full = stack.getServerTransactionTableSize() >= limit;
        if (!full && !processors.areOverloaded()) {
            refusing = false;
            return true;
        }
        if (goesOn(request) || !full && wasChallenged(request)) {
            return true;
        }
        refuse(request, channel);
        return false;
    }

    /** Whether it belongs to something that is known, or ends it. */
    private boolean goesOn(SIPRequest request) {
        return ALWAYS.contains(request.getMethod()) || request.getToTag() != null || stack.findTransaction(request, true) != null;
    }

    /** What was begun is finished before there is anything new. */
    private static boolean wasChallenged(SIPRequest request) {
        return request.getAuthorization() != null || request.getHeader(ProxyAuthorizationHeader.NAME) != null;
    }

    /** Between once and twice the time: those who are refused together shall not come back together. */
    private Header later() {
        RetryAfter header = new RetryAfter();
        try {
            header.setRetryAfter(retryAfter + ThreadLocalRandom.current().nextInt(retryAfter + 1));
        } catch (InvalidArgumentException negative) {
            throw new IllegalStateException(negative);
        }
        return header;
    }

    private void refuse(SIPRequest request, MessageChannel channel) {
        if (!refusing) {
            refusing = true;
            LOG.log(Level.WARNING, "Overload: {0} SIP transactions in memory, datagrams dropped: {1}; new requests get 503",
                    stack.getServerTransactionTableSize(), processors.areOverloaded());
        }
        StatelessRefusals.refuse(request, channel, Response.SERVICE_UNAVAILABLE, later());
    }

    @Override
    public boolean processResponse(Response response, MessageChannel channel) {
        return true;
    }

    @Override
    public void destroy() { }
}
