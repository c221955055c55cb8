package lu.fix4bizz.sipcontainer;

import jakarta.servlet.ServletContext;
import java.util.EventListener;
import java.util.Map;
import javax.servlet.sip.SipApplicationSession;
import javax.servlet.sip.SipFactory;
import javax.servlet.sip.TimerService;
import org.mobicents.servlet.sip.SipConnector;
import org.mobicents.servlet.sip.core.MobicentsSipServlet;
import org.mobicents.servlet.sip.core.SipApplicationDispatcher;
import org.mobicents.servlet.sip.core.SipContextEvent;
import org.mobicents.servlet.sip.core.SipListeners;
import org.mobicents.servlet.sip.core.SipManager;
import org.mobicents.servlet.sip.core.session.MobicentsSipApplicationSession;
import org.mobicents.servlet.sip.core.session.MobicentsSipSession;
import org.mobicents.servlet.sip.core.session.MobicentsSipSessionsUtil;
import org.mobicents.servlet.sip.core.timers.ProxyTimerService;
import org.mobicents.servlet.sip.core.timers.SipApplicationSessionTimerService;

/** The SIP side of the web application, as the dispatcher sees it: servlets, listeners, sessions, and one message at a time. */
final class SipApplication extends ApplicationDescription {

    private final ApplicationClasses classes;
    private final ServletContext context;
    private final SipApplicationDispatcher dispatcher;
    private final Components components;
    private final SessionDoor door;
    private final LoadedServlets servlets;
    private final ApplicationServices services;
    private final ListenerBunch listeners;
    private volatile boolean leaving;

    SipApplication(ApplicationClasses classes, ServletContext context, StackService service, Components components, CallContext calls) {
        super(classes, context);
        this.classes = classes;
        this.context = context;
        this.dispatcher = service.getSipApplicationDispatcher();
        this.components = components;
        this.door = new SessionDoor(calls);
        this.servlets = new LoadedServlets(context, components, calls);
        this.services = new ApplicationServices(this, service);
        this.listeners = new ListenerBunch(this, calls);
    }

    /** Services first: servlets and listeners get them by injection. */
    void start() {
        services.publish(context);
        services.start();
        dispatcher.addSipApplication(getApplicationName(), this);
        classes.servlets().forEach(servlets::load);
        classes.listeners().forEach(type -> listeners.add(listener(type)));
    }

    /** A servlet that is a listener too is one object. */
    private EventListener listener(Class<? extends EventListener> type) {
        return servlets.ofType(type.getName()).map(servlet -> (EventListener) servlet.instance()).orElseGet(() -> components.create(type));
    }

    /** From now on the application hears no more of doors that open and close. */
    void leave() {
        leaving = true;
    }

    /** Also ends every session; listeners still hear of that. */
    void stop() {
        dispatcher.removeSipApplication(getApplicationName());
        services.stop();
        services.withdraw(context);
        servlets.destroy();
    }

    boolean inSession(SipApplicationSession session, Runnable task) {
        return door.inSession(session, task);
    }

    void later(SipApplicationSession session, Runnable task) {
        door.later(dispatcher.getAsynchronousExecutor(), session, task);
    }

    @Override
    public void enterSipApp(MobicentsSipApplicationSession session, MobicentsSipSession ignored, boolean byApplication, boolean managed) {
        door.enter(session, byApplication, managed);
    }

    @Override
    public void exitSipApp(MobicentsSipApplicationSession session, MobicentsSipSession ignored) {
        door.exit();
    }

    /** {@return true: what a listener throws goes to the caller, and fails the boot} */
    @Override
    public boolean notifySipContextListeners(SipContextEvent event) {
        if (!leaving) {
            tell(event);
        }
        return true;
    }

    private void tell(SipContextEvent event) {
        switch (event.getEventType()) {
            case SERVLET_INITIALIZED -> servlets.tell(listeners);
            case SIP_CONNECTOR_ADDED -> {
                services.publishInterfaces(context);
                listeners.getSipConnectorListeners().forEach(l -> l.sipConnectorAdded((SipConnector) event.getEventObject()));
            }
            case SIP_CONNECTOR_REMOVED -> {
                services.publishInterfaces(context);
                listeners.getSipConnectorListeners().forEach(l -> l.sipConnectorRemoved((SipConnector) event.getEventObject()));
            }
            default -> { }
        }
    }

    @Override
    public MobicentsSipServlet findSipServletByName(String name) {
        return name == null ? null : servlets.byName().get(name);
    }

    @Override
    public MobicentsSipServlet findSipServletByClassName(String name) {
        return servlets.ofType(name).orElse(null);
    }

    @Override
    public Map<String, MobicentsSipServlet> getChildrenMap() {
        return servlets.byName();
    }

    @Override
    public String getApplicationNameHashed() {
        return dispatcher.getHashFromApplicationName(getApplicationName());
    }

    @Override
    public SipListeners getListeners() {
        return listeners;
    }

    @Override
    public SipManager getSipManager() {
        return services.sessions();
    }

    @Override
    public SipApplicationDispatcher getSipApplicationDispatcher() {
        return dispatcher;
    }

    @Override
    public SipFactory getSipFactoryFacade() {
        return services.factory();
    }

    @Override
    public MobicentsSipSessionsUtil getSipSessionsUtil() {
        return services.sessionsUtil();
    }

    @Override
    public TimerService getTimerService() {
        return services.timers();
    }

    @Override
    public ProxyTimerService getProxyTimerService() {
        return services.proxyTimers();
    }

    @Override
    public SipApplicationSessionTimerService getSipApplicationSessionTimerService() {
        return services.expiryTimers();
    }
}
