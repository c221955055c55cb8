package lu.fix4bizz.sipcontainer;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javax.servlet.sip.SipApplicationSession;
import lu.fix4bizz.sipcontainer.SipContainerSettings.Listener;
import lu.fix4bizz.sipcontainer.SipContainerSettings.Transport;
import lu.fix4bizz.sipcontainer.app.EchoServlet;
import lu.fix4bizz.sipcontainer.app.Endings;
import lu.fix4bizz.sipcontainer.app.Journal;
import lu.fix4bizz.sipcontainer.app.PerMessage;
import org.mobicents.servlet.sip.core.session.MobicentsSipSession;

/** The container with a small application, in a plain JVM with Weld in place of a server. */
final class TestServer implements AutoCloseable {

    static {
        ManagementFactory.getPlatformMBeanServer(); // the dispatcher registers with the first one there is; a server has one
    }

    private final SeContainer weld = SeContainerInitializer.newInstance().disableDiscovery()
            .addBeanClasses(RunningContainer.class, CallLock.class, Journal.class, PerMessage.class).initialize();
    private final BlockingQueue<Integer> refusals = new LinkedBlockingQueue<>();
    private final int port;
    private final SipContainer container;

    TestServer() {
        this(freePort(), UnaryOperator.identity());
    }

    TestServer(int port, UnaryOperator<SipContainerSettings> change) {
        this.port = port;
        SipContainerSettings settings = change.apply(SipContainerSettings.of(List.of(
                new Listener(Transport.TCP, "127.0.0.1", port), new Listener(Transport.UDP, "127.0.0.1", port))).withThreads(8));
        container = new SipContainer(configuration(settings), ApplicationClasses.of(Set.of(EchoServlet.class, Endings.class), "echo"),
                servletContext(), new Components(weld.getBeanManager()), Runnable::run);
        bean(RunningContainer.class).started(container);
    }

    private SipContainerConfiguration configuration(SipContainerSettings settings) {
        return new SipContainerConfiguration() {

            @Override
            public SipContainerSettings settings() {
                return settings;
            }

            @Override
            public void refused(int status) {
                refusals.add(status);
            }
        };
    }

    /** {@return the next refusal that was told, or null if none comes} */
    Integer nextRefusal() throws InterruptedException {
        return refusals.poll(10, TimeUnit.SECONDS);
    }

    void forgetRefusals() {
        refusals.clear();
    }

    TestServer started() {
        container.start();
        return this;
    }

    RawSip phone() {
        return new RawSip(port);
    }

    <T> T bean(Class<T> type) {
        return weld.select(type).get();
    }

    /** {@return the application session of this call} */
    SipApplicationSession session(String callId) {
        Iterator<MobicentsSipSession> all = container.application().getSipManager().getAllSipSessions();
        while (all.hasNext()) {
            MobicentsSipSession each = all.next();
            if (each.getCallId().equals(callId)) {
                return each.getApplicationSession();
            }
        }
        throw new IllegalArgumentException(callId);
    }

    /** Makes the container find the ports free, and a servlet refuse to start. */
    void failWhileBooting() {
        bean(Journal.class).refuse();
    }

    void stop() {
        container.stop();
    }

    @Override
    public void close() {
        container.stop();
        weld.close();
    }

    static int freePort() {
        try (ServerSocket tcp = new ServerSocket(0); DatagramSocket udp = new DatagramSocket(tcp.getLocalPort())) {
            return udp.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServletContext servletContext() {
        Map<String, Object> attributes = new ConcurrentHashMap<>();
        return (ServletContext) Proxy.newProxyInstance(TestServer.class.getClassLoader(), new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                    case "getAttribute" -> attributes.get(arguments[0]);
                    case "removeAttribute" -> attributes.remove(arguments[0]);
                    case "getContextPath" -> "/echo";
                    case "log", "getInitParameter" -> null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
