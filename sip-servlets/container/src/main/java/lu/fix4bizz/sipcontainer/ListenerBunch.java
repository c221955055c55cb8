package lu.fix4bizz.sipcontainer;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.EventListener;
import java.util.LinkedHashSet;
import java.util.Set;
import org.mobicents.servlet.sip.core.SipContext;
import org.mobicents.servlet.sip.core.session.SipListenersHolder;

/** The SIP listeners of the application; each is called with the EE context, timers too. */
final class ListenerBunch extends SipListenersHolder {

    private static final Logger LOG = System.getLogger(ListenerBunch.class.getName());

    private final CallContext calls;

    ListenerBunch(SipContext application, CallContext calls) {
        super(application);
        this.calls = calls;
        addListenerToBunch(new EndedSessions());
    }

    /** @throws IllegalArgumentException if it is of no listener type of the SIP Servlet API, or a second TimerListener */
    void add(EventListener listener) {
        Class<?>[] types = listenerTypes(listener.getClass()).toArray(Class<?>[]::new);
        Object guarded = Proxy.newProxyInstance(listener.getClass().getClassLoader(), types,
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "toString" -> listener.toString();
                    default -> guarded(listener, () -> method.invoke(listener, arguments));
                });
        addListenerToBunch((EventListener) guarded);
    }

    /** Every method of every SIP listener is void. */
    private Object guarded(EventListener listener, CallContext.Call call) throws Throwable {
        try {
            calls.run(call);
            return null;
        } catch (Throwable e) {
            Throwable failure = e instanceof InvocationTargetException ? e.getCause() : e;
            LOG.log(Level.ERROR, "SIP listener " + listener.getClass().getSimpleName() + " failed", failure);
            throw failure;
        }
    }

    private static Set<Class<?>> listenerTypes(Class<?> type) {
        Set<Class<?>> found = new LinkedHashSet<>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Class<?> candidate : each.getInterfaces()) {
                if (EventListener.class.isAssignableFrom(candidate)) {
                    found.add(candidate);
                }
            }
        }
        return found;
    }

    /** Not used: the listeners are created with the servlets. */
    @Override
    public boolean loadListeners(String[] names, ClassLoader loader) {
        return true;
    }
}
