package lu.fix4bizz.sipcontainer;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.servlet.ServletContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;

/**
 * The SIP container of one web application. There is one per class loader, because Mobicents keeps its service in a static field.
 */
final class SipContainer {

    private static final Logger LOG = System.getLogger(SipContainer.class.getName());

    private final SipContainerConfiguration configuration;
    private final SipContainerSettings settings;
    private final ApplicationClasses classes;
    private final ServletContext context;
    private final Components components;
    private final CallContext calls;
    private StackService service;
    private SipApplication application;

    /**
     * @param names runs a task on the calling thread with the names and the class loader of the web application
     */
    SipContainer(SipContainerConfiguration configuration, ApplicationClasses classes, ServletContext context, Components components,
            Executor names) {
        this.configuration = configuration;
        this.settings = configuration.settings();
        this.classes = classes;
        this.context = context;
        this.components = components;
        this.calls = new CallContext(names, components.each(RequestContextController.class));
    }

    /**
     * Returns when every servlet is initialised and every listener is open.
     *
     * @throws IllegalStateException if a listener cannot be opened or a servlet does not start; nothing stays behind
     */
    void start() {
        StackService.requireAlone();
        Connectors.requireFree(settings.listeners());
        try {
            boot();
        } catch (RuntimeException e) {
            stopAfter(e);
            throw e;
        }
        LOG.log(Level.INFO, "SIP application {0} listens on {1}", classes.name(), settings.listeners());
    }

    private void stopAfter(RuntimeException failure) {
        try {
            stop();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private void boot() {
        service = new StackService(settings, configuration::refused);
        service.start();
        application = new SipApplication(classes, context, service, components, calls);
        application.start();
        service.open(settings.listeners()); // the doors last: the first message finds its servlet
        service.putInService();
    }

    /** Gives everything back: ports, threads, servlets, sessions. Does nothing when not started. */
    void stop() {
        if (service == null) {
            return;
        }
        StackService stopping = service;
        service = null;
        if (application == null) {
            each(stopping::stop);
            return;
        }
        // An application is removed in service only; a boot that failed may not have come so far.
        each(application::leave, stopping::putInService, stopping::close, application::stop, components::end, stopping::stop);
    }

    /** Takes every step, also when an application's own code failed in one before, and then throws the first failure. */
    private static void each(Runnable... steps) {
        RuntimeException failure = null;
        for (Runnable step : steps) {
            try {
                step.run();
            } catch (RuntimeException e) {
                failure = failure == null ? e : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    SipApplication application() {
        return application;
    }
}
