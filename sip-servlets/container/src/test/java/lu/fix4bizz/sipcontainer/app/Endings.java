package lu.fix4bizz.sipcontainer.app;

import jakarta.inject.Inject;
import javax.servlet.sip.ServletTimer;
import javax.servlet.sip.SipApplicationSessionEvent;
import javax.servlet.sip.SipApplicationSessionListener;
import javax.servlet.sip.SipServletContextEvent;
import javax.servlet.sip.SipServletListener;
import javax.servlet.sip.TimerListener;
import javax.servlet.sip.annotation.SipListener;

@SipListener
public class Endings implements TimerListener, SipApplicationSessionListener, SipServletListener {

    @Inject
    private Journal journal;
    @Inject
    private PerMessage perMessage;

    @Override
    public void timeout(ServletTimer timer) {
        journal.write("timer " + timer.getInfo() + " use " + perMessage.use());
        timer.getApplicationSession().invalidate();
    }

    @Override
    public void servletInitialized(SipServletContextEvent event) {
        if (journal.refuses()) {
            throw new IllegalStateException("as asked");
        }
    }

    @Override
    public void sessionCreated(SipApplicationSessionEvent event) { }

    @Override
    public void sessionDestroyed(SipApplicationSessionEvent event) {
        journal.end(event.getApplicationSession());
    }

    @Override
    public void sessionExpired(SipApplicationSessionEvent event) { }

    @Override
    public void sessionReadyToInvalidate(SipApplicationSessionEvent event) { }
}
