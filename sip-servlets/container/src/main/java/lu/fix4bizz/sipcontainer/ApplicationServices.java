package lu.fix4bizz.sipcontainer;

import jakarta.servlet.ServletContext;
import java.util.Arrays;
import java.util.List;
import javax.servlet.sip.SipServlet;
import org.mobicents.servlet.sip.core.SipApplicationDispatcher;
import org.mobicents.servlet.sip.core.session.SipSessionsUtilImpl;
import org.mobicents.servlet.sip.core.timers.DefaultProxyTimerService;
import org.mobicents.servlet.sip.core.timers.DefaultSipApplicationSessionTimerService;
import org.mobicents.servlet.sip.core.timers.ProxyTimerService;
import org.mobicents.servlet.sip.core.timers.SipApplicationSessionTimerService;
import org.mobicents.servlet.sip.core.timers.SipServletTimerService;
import org.mobicents.servlet.sip.core.timers.TimerServiceImpl;
import org.mobicents.servlet.sip.message.SipFactoryFacade;
import org.mobicents.servlet.sip.message.SipFactoryImpl;

/** What the container gives to the application: the session store, the factory, the timers. Made with it and ended with it. */
final class ApplicationServices {

    private final SipApplicationDispatcher dispatcher;
    private final MemorySessions sessions = new MemorySessions();
    private final SipFactoryFacade factory;
    private final SipSessionsUtilImpl sessionsUtil;
    private final SipServletTimerService timers;
    private final ProxyTimerService proxyTimers;
    private final SipApplicationSessionTimerService expiryTimers;

    ApplicationServices(SipApplication application, StackService service) {
        String name = application.getApplicationName();
        dispatcher = service.getSipApplicationDispatcher();
        sessions.setMobicentsSipFactory(dispatcher.getSipFactory());
        sessions.setContainer(application);
        factory = new SipFactoryFacade((SipFactoryImpl) dispatcher.getSipFactory(), application);
        sessionsUtil = new SipSessionsUtilImpl(application);
        timers = new TimerServiceImpl(service, name);
        proxyTimers = new DefaultProxyTimerService(name);
        expiryTimers = new DefaultSipApplicationSessionTimerService(name);
    }

    void start() {
        timers.start();
        proxyTimers.start();
        expiryTimers.start();
    }

    void stop() {
        expiryTimers.stop();
        timers.stop();
        proxyTimers.stop();
    }

    /** JSR 289 section 3.3: the attributes by which servlets without injection find the services. */
    void publish(ServletContext context) {
        context.setAttribute(SipServlet.SIP_FACTORY, factory);
        context.setAttribute(SipServlet.TIMER_SERVICE, timers);
        context.setAttribute(SipServlet.SIP_SESSIONS_UTIL, sessionsUtil);
        context.setAttribute(SipServlet.SUPPORTED, Arrays.asList(dispatcher.getExtensionsSupported()));
        context.setAttribute(SipServlet.SUPPORTED_RFCs, Arrays.asList(dispatcher.getRfcSupported()));
        context.setAttribute(SipServlet.PRACK_SUPPORTED, Boolean.TRUE);
        publishInterfaces(context);
    }

    /** The addresses that requests can leave from, again whenever a door opens or closes. */
    void publishInterfaces(ServletContext context) {
        context.setAttribute(SipServlet.OUTBOUND_INTERFACES, dispatcher.getOutboundInterfaces());
    }

    void withdraw(ServletContext context) {
        List.of(SipServlet.SIP_FACTORY, SipServlet.TIMER_SERVICE, SipServlet.SIP_SESSIONS_UTIL).forEach(context::removeAttribute);
    }

    MemorySessions sessions() {
        return sessions;
    }

    SipFactoryFacade factory() {
        return factory;
    }

    SipSessionsUtilImpl sessionsUtil() {
        return sessionsUtil;
    }

    SipServletTimerService timers() {
        return timers;
    }

    ProxyTimerService proxyTimers() {
        return proxyTimers;
    }

    SipApplicationSessionTimerService expiryTimers() {
        return expiryTimers;
    }
}
