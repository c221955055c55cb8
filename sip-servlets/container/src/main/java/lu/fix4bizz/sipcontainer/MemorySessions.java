package lu.fix4bizz.sipcontainer;

import jakarta.servlet.http.HttpSession;
import org.mobicents.servlet.sip.core.MobicentsSipFactory;
import org.mobicents.servlet.sip.core.SipManager;
import org.mobicents.servlet.sip.core.session.MobicentsSipApplicationSession;
import org.mobicents.servlet.sip.core.session.MobicentsSipApplicationSessionKey;
import org.mobicents.servlet.sip.core.session.MobicentsSipSession;
import org.mobicents.servlet.sip.core.session.MobicentsSipSessionKey;
import org.mobicents.servlet.sip.core.session.SipApplicationSessionKey;
import org.mobicents.servlet.sip.core.session.SipSessionKey;
import org.mobicents.servlet.sip.core.session.SipStandardManagerDelegate;
import org.mobicents.servlet.sip.message.SipFactoryImpl;

/** The sessions of the application, in memory. The superclass does the work; this fits its signatures to the interface. */
final class MemorySessions extends SipStandardManagerDelegate implements SipManager {

    @Override
    protected MobicentsSipSession getNewMobicentsSipSession(SipSessionKey key, SipFactoryImpl factory,
            MobicentsSipApplicationSession application) {
        return new EndingSession(key, factory, application);
    }

    @Override
    public MobicentsSipApplicationSession getSipApplicationSession(MobicentsSipApplicationSessionKey key, boolean create) {
        return super.getSipApplicationSession((SipApplicationSessionKey) key, create);
    }

    @Override
    public MobicentsSipSession getSipSession(MobicentsSipSessionKey key, boolean create, MobicentsSipFactory factory,
            MobicentsSipApplicationSession application) {
        return super.getSipSession((SipSessionKey) key, create, (SipFactoryImpl) factory, application);
    }

    @Override
    public MobicentsSipApplicationSession findSipApplicationSession(HttpSession session) {
        return super.findSipApplicationSession(session);
    }

    /** {@return null: HTTP sessions are the server's, and none belongs to a call} */
    @Override
    public HttpSession findSession(String id) {
        return null;
    }

    @Override
    public void setMobicentsSipFactory(MobicentsSipFactory factory) {
        setSipFactoryImpl((SipFactoryImpl) factory);
    }

    @Override
    public MobicentsSipFactory getMobicentsSipFactory() {
        return getSipFactoryImpl();
    }
}
