package lu.fix4bizz.sipcontainer;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.Enumeration;
import javax.servlet.sip.SipServletMessage;
import org.mobicents.servlet.sip.core.MobicentsSipServlet;

/** One SIP servlet of the application: its configuration, its one instance, and the instance as the dispatcher calls it. */
final class LoadedServlet implements MobicentsSipServlet, ServletConfig {

    private static final Logger LOG = System.getLogger(LoadedServlet.class.getName());

    private final ApplicationClasses.NamedServlet named;
    private final Servlet instance;
    private final Servlet guarded;
    private final ServletContext context;

    LoadedServlet(ApplicationClasses.NamedServlet named, Servlet instance, ServletContext context, CallContext calls) {
        this.named = named;
        this.instance = instance;
        this.context = context;
        this.guarded = new Guarded(calls);
    }

    Servlet instance() {
        return instance;
    }

    @Override
    public Servlet allocate() {
        return guarded;
    }

    @Override
    public void deallocate(Servlet servlet) { }

    @Override
    public boolean isUnavailable() {
        return false;
    }

    @Override
    public String getName() {
        return named.name();
    }

    @Override
    public int getLoadOnStartup() {
        return named.loadOnStartup();
    }

    @Override
    public String getServletName() {
        return named.name();
    }

    @Override
    public ServletContext getServletContext() {
        return context;
    }

    /** {@return null: annotations declare no parameters} */
    @Override
    public String getInitParameter(String name) {
        return null;
    }

    @Override
    public Enumeration<String> getInitParameterNames() {
        return Collections.emptyEnumeration();
    }

    /** Runs the servlet with the EE context on the stack's thread. */
    private final class Guarded implements Servlet {

        private final CallContext calls;

        Guarded(CallContext calls) {
            this.calls = calls;
        }

        /** Mobicents answers 500 to what is thrown here. An Error would end the stack's thread, so it becomes an exception. */
        @Override
        public void service(ServletRequest request, ServletResponse response) throws ServletException {
            try {
                calls.run(() -> instance.service(request, response));
            } catch (Throwable e) {
                LOG.log(Level.ERROR, () -> "SIP servlet " + named.name() + " failed on " + what(request, response), e);
                throw new ServletException(e);
            }
        }

        private String what(ServletRequest request, ServletResponse response) {
            SipServletMessage message = (SipServletMessage) (request == null ? response : request);
            return (request == null ? "an answer to " : "") + message.getMethod() + " of call " + message.getCallId();
        }

        @Override
        public void init(ServletConfig config) throws ServletException {
            instance.init(config);
        }

        @Override
        public void destroy() {
            instance.destroy();
        }

        @Override
        public ServletConfig getServletConfig() {
            return instance.getServletConfig();
        }

        @Override
        public String getServletInfo() {
            return instance.getServletInfo();
        }
    }
}
