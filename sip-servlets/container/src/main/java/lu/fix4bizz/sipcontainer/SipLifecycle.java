package lu.fix4bizz.sipcontainer;

import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ContextServiceDefinition;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.Set;
import java.util.concurrent.Executor;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Boots the container when the web application starts, and stops it when the web application stops. */
@ContextServiceDefinition(name = SipLifecycle.CONTEXT, propagated = ContextServiceDefinition.APPLICATION, cleared = {},
        unchanged = ContextServiceDefinition.ALL_REMAINING)
final class SipLifecycle implements ServletContextListener {

    /** Names and class loader: identities and transactions, of which a message brings none, are left alone on each of them. */
    static final String CONTEXT = "java:module/concurrent/SipContext";

    private final Set<Class<?>> types;
    private SipContainer container;
    private RunningContainer running;

    SipLifecycle(Set<Class<?>> types) {
        this.types = types;
    }

    /** @throws IllegalStateException if the container does not start, which fails the deployment */
    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        Components components = new Components(lookup("java:comp/BeanManager", BeanManager.class));
        Executor names = lookup(CONTEXT, ContextService.class).currentContextExecutor();
        running = components.bean(RunningContainer.class);
        container = new SipContainer(components.bean(SipContainerConfiguration.class),
                ApplicationClasses.of(types, context.getServletContextName()), context, components, names);
        running.started(container);
        container.start();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (container != null) {
            container.stop();
            running.stopped();
            container = null;
        }
    }

    private static <T> T lookup(String name, Class<T> type) {
        try {
            return type.cast(InitialContext.doLookup(name));
        } catch (NamingException e) {
            throw new IllegalStateException("The server has no " + name, e);
        }
    }
}
