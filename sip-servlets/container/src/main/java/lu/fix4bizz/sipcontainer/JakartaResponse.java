package lu.fix4bizz.sipcontainer;

import javax.sip.Dialog;
import javax.sip.Transaction;
import javax.sip.message.Response;
import org.mobicents.servlet.sip.core.session.MobicentsSipSession;
import org.mobicents.servlet.sip.message.SipFactoryImpl;
import org.mobicents.servlet.sip.message.SipServletResponseImpl;

/** A response with what ServletResponse gained since Servlet 2.5. */
public final class JakartaResponse extends SipServletResponseImpl {

    private static final long serialVersionUID = 1L;

    /** For {@link java.io.Externalizable} only. */
    public JakartaResponse() { }

    JakartaResponse(Response response, SipFactoryImpl factory, Transaction transaction, MobicentsSipSession session, Dialog dialog,
            boolean received, boolean retransmission) {
        super(response, factory, transaction, session, dialog, received, retransmission);
    }

    @Override
    public void setContentLengthLong(long length) {
        setContentLength(Math.toIntExact(length));
    }
}
