package lu.fix4bizz.sipcontainer;

import jakarta.servlet.Servlet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EventListener;
import java.util.List;
import java.util.Optional;
import javax.servlet.sip.annotation.SipApplication;
import javax.servlet.sip.annotation.SipListener;
import javax.servlet.sip.annotation.SipServlet;

/**
 * What the annotations of JSR 289 chapter 18 say about the application.
 *
 * @param name its name; it is part of every session's id
 * @param mainServlet the servlet that gets every initial request
 * @param sessionTimeout minutes after which an application session ends by itself, 0 for never
 * @param servlets in the order in which they start
 * @param listeners classes of listeners, servlets among them
 */
record ApplicationClasses(String name, String mainServlet, int sessionTimeout, List<NamedServlet> servlets,
        List<Class<? extends EventListener>> listeners) {

    private static final int DEFAULT_SESSION_TIMEOUT = 3;

    record NamedServlet(String name, int loadOnStartup, Class<? extends Servlet> type) {

        static NamedServlet of(Class<?> type) {
            SipServlet said = type.getAnnotation(SipServlet.class);
            return new NamedServlet(said.name().isEmpty() ? type.getSimpleName() : said.name(), said.loadOnStartup(),
                    type.asSubclass(Servlet.class));
        }
    }

    /**
     * @param types classes with an annotation of the SIP Servlet API
     * @param defaultName the name of an application whose package does not give one
     * @throws IllegalArgumentException if there is no servlet, or several and none of them is the main servlet
     */
    static ApplicationClasses of(Collection<Class<?>> types, String defaultName) {
        List<NamedServlet> servlets = types.stream().filter(t -> t.isAnnotationPresent(SipServlet.class)).map(NamedServlet::of)
                .sorted(Comparator.comparingInt(NamedServlet::loadOnStartup).thenComparing(NamedServlet::name)).toList();
        Optional<SipApplication> said = application(types);
        return new ApplicationClasses(
                said.map(SipApplication::name).filter(n -> !n.isEmpty()).orElse(defaultName),
                said.map(SipApplication::mainServlet).filter(n -> !n.isEmpty()).orElseGet(() -> only(servlets)),
                said.map(SipApplication::sessionTimeout).orElse(DEFAULT_SESSION_TIMEOUT), servlets, listeners(types));
    }

    private static Optional<SipApplication> application(Collection<Class<?>> types) {
        return types.stream().map(t -> t.getPackage().getAnnotation(SipApplication.class)).filter(a -> a != null).findFirst();
    }

    private static String only(List<NamedServlet> servlets) {
        if (servlets.size() != 1) {
            throw new IllegalArgumentException(
                    "%d SIP servlets and no @SipApplication(mainServlet) on their package".formatted(servlets.size()));
        }
        return servlets.getFirst().name();
    }

    private static List<Class<? extends EventListener>> listeners(Collection<Class<?>> types) {
        List<Class<? extends EventListener>> found = new ArrayList<>();
        types.stream().filter(t -> t.isAnnotationPresent(SipListener.class)).forEach(t -> found.add(t.asSubclass(EventListener.class)));
        return found;
    }
}
