package lu.fix4bizz.sipcontainer;

import jakarta.servlet.ServletContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.servlet.sip.SipServlet;
import javax.servlet.sip.SipServletContextEvent;
import org.mobicents.servlet.sip.core.MobicentsSipServlet;

/** The servlets of the application, from their start to their end. */
final class LoadedServlets {

    private final Map<String, MobicentsSipServlet> byName = new LinkedHashMap<>();
    private final ServletContext context;
    private final Components components;
    private final CallContext calls;

    LoadedServlets(ServletContext context, Components components, CallContext calls) {
        this.context = context;
        this.components = components;
        this.calls = calls;
    }

    void load(ApplicationClasses.NamedServlet named) {
        LoadedServlet servlet = new LoadedServlet(named, components.create(named.type()), context, calls);
        byName.put(named.name(), servlet);
        calls.run(() -> servlet.instance().init(servlet));
    }

    /** Tells the listeners of each that it is there. */
    void tell(ListenerBunch listeners) {
        for (MobicentsSipServlet servlet : byName.values()) {
            SipServletContextEvent event = new SipServletContextEvent(context, (SipServlet) ((LoadedServlet) servlet).instance());
            listeners.getSipServletsListeners().forEach(l -> l.servletInitialized(event));
        }
    }

    void destroy() {
        byName.values().forEach(s -> calls.run(((LoadedServlet) s).instance()::destroy));
    }

    /** @param type the name of its class */
    Optional<LoadedServlet> ofType(String type) {
        return byName.values().stream().map(LoadedServlet.class::cast).filter(s -> s.instance().getClass().getName().equals(type)).findFirst();
    }

    Map<String, MobicentsSipServlet> byName() {
        return byName;
    }
}
