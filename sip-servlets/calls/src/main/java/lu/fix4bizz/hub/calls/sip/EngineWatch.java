package lu.fix4bizz.hub.calls.sip;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import javax.servlet.sip.SipServletContextEvent;
import javax.servlet.sip.SipServletListener;
import javax.servlet.sip.annotation.SipListener;
import lu.fix4bizz.hub.calls.SipEngineState;

/** Tells the rest of the hub when the SIP engine can be spoken to. */
@SipListener
public class EngineWatch implements SipServletListener {
    @Inject
    private SipEngineState state;

    @Override
    public void servletInitialized(SipServletContextEvent event) {
        state.started();
    }

    @PreDestroy
    void stopped() {
        state.stopped();
    }
}
