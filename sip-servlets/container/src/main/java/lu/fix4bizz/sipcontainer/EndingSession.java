package lu.fix4bizz.sipcontainer;

import javax.sip.ServerTransaction;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.mobicents.servlet.sip.core.dispatchers.MessageDispatcher;
import org.mobicents.servlet.sip.core.message.MobicentsSipServletRequest;
import org.mobicents.servlet.sip.core.session.MobicentsSipApplicationSession;
import org.mobicents.servlet.sip.core.session.SipSessionImpl;
import org.mobicents.servlet.sip.core.session.SipSessionKey;
import org.mobicents.servlet.sip.message.SipFactoryImpl;

/**
 * A SIP session that may end while a request waits for its lock. That request is answered 481 (RFC 3261 section 12.2.2); Mobicents
 * would answer 500.
 */
final class EndingSession extends SipSessionImpl {

    private final SipFactoryImpl factory;

    EndingSession(SipSessionKey key, SipFactoryImpl factory, MobicentsSipApplicationSession application) {
        super(key, factory, application);
        this.factory = factory;
    }

    /** Asked with the lock held, before anything else; {@return false: the request goes no further} */
    @Override
    public boolean validateCSeq(MobicentsSipServletRequest request) {
        if (isValidInternal()) {
            return super.validateCSeq(request);
        }
        Request ended = (Request) request.getMessage();
        if (!Request.ACK.equals(ended.getMethod())) {
            MessageDispatcher.sendErrorResponse(factory.getSipApplicationDispatcher(), Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST,
                    (ServerTransaction) request.getTransaction(), ended, null);
        }
        return false;
    }
}
