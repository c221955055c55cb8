package lu.fix4bizz.sipcontainer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.servlet.sip.SipFactory;
import javax.servlet.sip.SipSessionsUtil;
import javax.servlet.sip.TimerService;

/**
 * The container of this web application, and what applications inject from it: {@link SipFactory}, {@link TimerService} and
 * {@link SipSessionsUtil}. They are injected before the container runs (as client proxies) and may be used once it does.
 */
@ApplicationScoped
public class RunningContainer {

    private volatile SipContainer container;

    void started(SipContainer booted) {
        container = booted;
    }

    void stopped() {
        container = null;
    }

    SipContainer container() {
        SipContainer current = container;
        if (current == null) {
            throw new IllegalStateException("The SIP container is not running");
        }
        return current;
    }

    @Produces
    @ApplicationScoped
    SipFactory sipFactory() {
        return container().application().getSipFactoryFacade();
    }

    @Produces
    @ApplicationScoped
    TimerService timerService() {
        return container().application().getTimerService();
    }

    @Produces
    @ApplicationScoped
    SipSessionsUtil sipSessionsUtil() {
        return container().application().getSipSessionsUtil();
    }
}
