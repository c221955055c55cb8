package lu.fix4bizz.sipcontainer;

import jakarta.servlet.ServletContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EventListener;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.servlet.sip.SipApplicationSession;
import javax.servlet.sip.SipFactory;
import javax.servlet.sip.SipServlet;
import javax.servlet.sip.SipServletContextEvent;
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
import org.mobicents.servlet.sip.message.MobicentsSipApplicationSessionFacade;

/** The SIP side of the web application, as the dispatcher sees it: servlets, listeners, sessions, and one message at a time. */
final class SipApplication extends ApplicationProperties {

    private static final Logger LOG = System.getLogger(SipApplication.class.getName());

    private final ApplicationClasses classes;
    private final ServletContext context;
    private final SipApplicationDispatcher dispatcher;
    private final Components components;
    private final CallContext calls;
    private final SessionLocks locks = new SessionLocks();
    private final Map<String, MobicentsSipServlet> servlets = new LinkedHashMap<>();
    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();
    private final ApplicationServices services;
    private final ListenerBunch listeners;
    private String mainServlet;
    private String handler;
    private int sessionTimeout;
    private volatile boolean leaving;

    SipApplication(ApplicationClasses classes, ServletContext context, StackService service, Components components, CallContext calls) {
        this.classes = classes;
        this.context = context;
        this.dispatcher = service.getSipApplicationDispatcher();
        this.components = components;
        this.calls = calls;
        this.mainServlet = classes.mainServlet();
        this.handler = classes.mainServlet();
        this.sessionTimeout = classes.sessionTimeout();
        this.services = new ApplicationServices(this, service);
        this.listeners = new ListenerBunch(this, calls);
    }

    /** Services first: servlets and listeners get them by injection. */
    void start() {
        services.publish(context);
        services.start();
        dispatcher.addSipApplication(getApplicationName(), this);
        classes.servlets().forEach(this::load);
        classes.listeners().forEach(type -> listeners.add(listener(type)));
    }

    private void load(ApplicationClasses.NamedServlet named) {
        LoadedServlet servlet = new LoadedServlet(named, components.create(named.type()), context, calls);
        servlets.put(named.name(), servlet);
        calls.run(() -> servlet.instance().init(servlet));
    }

    /** A servlet that is a listener too is one object. */
    private EventListener listener(Class<? extends EventListener> type) {
        return findSipServletByClassName(type.getName()) instanceof LoadedServlet servlet ? (EventListener) servlet.instance()
                : components.create(type);
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
        servlets.values().forEach(s -> calls.run(((LoadedServlet) s).instance()::destroy));
    }

    boolean inSession(SipApplicationSession session, Runnable task) {
        MobicentsSipApplicationSession locked = real(session);
        boolean[] ran = new boolean[1];
        locks.within(locked, () -> {
            if (locked.isValidInternal()) {
                ran[0] = true;
                calls.run(task::run);
            }
        });
        return ran[0];
    }

    void later(SipApplicationSession session, Runnable task) {
        dispatcher.getAsynchronousExecutor().execute(() -> {
            try {
                inSession(session, task);
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "A task of SIP session " + session.getId() + " failed", e);
            }
        });
    }

    private static MobicentsSipApplicationSession real(SipApplicationSession session) {
        return session instanceof MobicentsSipApplicationSessionFacade facade ? facade.getMobicentstSipApplicationSession()
                : (MobicentsSipApplicationSession) session;
    }

    @Override
    public void enterSipApp(MobicentsSipApplicationSession session, MobicentsSipSession ignored, boolean byApplication, boolean managed) {
        if (byApplication) {
            if (managed) {
                locks.join(session);
            }
        } else {
            locks.enter(session);
        }
    }

    @Override
    public void exitSipApp(MobicentsSipApplicationSession session, MobicentsSipSession ignored) {
        locks.exit();
    }

    @Override
    public void enterSipContext() {
        Thread.currentThread().setContextClassLoader(loader);
    }

    @Override
    public void exitSipContext(ClassLoader before) {
        Thread.currentThread().setContextClassLoader(before);
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
            case SERVLET_INITIALIZED -> servlets.values().forEach(s -> initialized(((LoadedServlet) s)));
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

    private void initialized(LoadedServlet servlet) {
        SipServletContextEvent event = new SipServletContextEvent(context, (SipServlet) servlet.instance());
        listeners.getSipServletsListeners().forEach(l -> l.servletInitialized(event));
    }

    @Override
    public MobicentsSipServlet findSipServletByName(String name) {
        return name == null ? null : servlets.get(name);
    }

    @Override
    public MobicentsSipServlet findSipServletByClassName(String name) {
        return servlets.values().stream().filter(s -> ((LoadedServlet) s).instance().getClass().getName().equals(name)).findFirst()
                .orElse(null);
    }

    @Override
    public Map<String, MobicentsSipServlet> getChildrenMap() {
        return servlets;
    }

    @Override
    public String getApplicationName() {
        return classes.name();
    }

    @Override
    public String getApplicationNameHashed() {
        return dispatcher.getHashFromApplicationName(getApplicationName());
    }

    @Override
    public boolean isMainServlet() {
        return true;
    }

    @Override
    public String getMainServlet() {
        return mainServlet;
    }

    @Override
    public void setMainServlet(String name) {
        mainServlet = name;
        handler = name;
    }

    @Override
    public String getServletHandler() {
        return handler;
    }

    @Override
    public void setServletHandler(String name) {
        handler = name;
    }

    @Override
    public int getSipApplicationSessionTimeout() {
        return sessionTimeout;
    }

    @Override
    public void setSipApplicationSessionTimeout(int minutes) {
        sessionTimeout = minutes;
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

    @Override
    public ServletContext getServletContext() {
        return context;
    }

    @Override
    public String getPath() {
        return context.getContextPath();
    }

    @Override
    public ClassLoader getSipContextClassLoader() {
        return loader;
    }
}
