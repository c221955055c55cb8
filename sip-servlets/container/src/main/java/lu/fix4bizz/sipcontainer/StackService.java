package lu.fix4bizz.sipcontainer;

import java.util.List;
import java.util.function.IntConsumer;
import javax.sip.PeerUnavailableException;
import javax.sip.SipFactory;
import javax.sip.SipStack;
import javax.sip.header.ProxyAuthenticateHeader;
import javax.sip.header.WWWAuthenticateHeader;
import lu.fix4bizz.sipcontainer.SipContainerSettings.Listener;
import org.mobicents.ext.javax.sip.dns.DefaultDNSServerLocator;
import org.mobicents.javax.servlet.CongestionControlPolicy;
import org.mobicents.servlet.sip.JainSipUtils;
import org.mobicents.servlet.sip.SipConnector;
import org.mobicents.servlet.sip.annotation.ConcurrencyControlMode;
import org.mobicents.servlet.sip.core.SipApplicationDispatcher;
import org.mobicents.servlet.sip.startup.StaticServiceHolder;

/**
 * One JAIN-SIP stack, one dispatcher and their connectors. The dispatcher drops an event silently when it comes in the wrong
 * state, hence the order: {@link #start}, application, {@link #open}, {@link #putInService}; and {@link #close}, application,
 * {@link #stop}.
 */
final class StackService extends AloneService {

    static final int DNS_TIMEOUT_SECONDS = 1;
    /** Mobicents keeps the last of these only, but RFC 8760 section 2.4 wants a challenge for each digest algorithm. */
    private static final List<String> CHALLENGES = List.of(WWWAuthenticateHeader.NAME, ProxyAuthenticateHeader.NAME);
    private static final String ROUTER_PROPERTY = "javax.servlet.sip.ar.spi.SipApplicationRouterProvider";

    private final SipContainerSettings settings;
    private final CountingDispatcher dispatcher;
    private final SipStack stack;
    private final Connectors connectors;
    private final StackThreads threads = new StackThreads(Thread.currentThread().getContextClassLoader());

    /**
     * Builds everything; neither threads nor sockets yet, but for what {@link #stop} gives back.
     *
     * @param refusals is told the status of each refusal that leaves
     */
    StackService(SipContainerSettings settings, IntConsumer refusals) {
        this.settings = settings;
        StaticServiceHolder.sipStandardService = this; // Mobicents asks it from everywhere
        JainSipUtils.SINGLETON_HEADER_NAMES.removeAll(CHALLENGES);
        dispatcher = new CountingDispatcher(refusals);
        dispatcher.setSipService(this);
        dispatcher.getSipFactory().initialize("gov.nist", false);
        stack = createStack();
        connectors = new Connectors(stack, dispatcher, threads);
        configure();
    }

    /** A valve of the stack, which is made by name and knows nobody, has answered with this status. */
    static void refused(int status) {
        ((StackService) StaticServiceHolder.sipStandardService).dispatcher.refused(status);
    }

    /** @throws IllegalStateException if a container runs already: a second one would share, and on its stop end, the first one's stack */
    static void requireAlone() {
        if (StaticServiceHolder.sipStandardService != null) {
            throw new IllegalStateException("A SIP container runs already in this class loader");
        }
    }

    private SipStack createStack() {
        try {
            dispatcher.setDNSServerLocator(new DefaultDNSServerLocator());
            return dispatcher.getSipFactory().getJainSipFactory().createSipStack(StackProperties.of(settings));
        } catch (PeerUnavailableException e) {
            throw new IllegalStateException("The SIP stack refuses its properties", e);
        }
    }

    private void configure() {
        int t1 = Math.toIntExact(settings.t1().toMillis());
        dispatcher.setDomain("sip-container");
        dispatcher.setDNSTimeout(DNS_TIMEOUT_SECONDS);
        dispatcher.setBaseTimerInterval(t1);
        dispatcher.setT2Interval(8 * t1);
        dispatcher.setT4Interval(10 * t1);
        dispatcher.setTimerDInterval(64 * t1);
        // Overload is refused by OverloadValve, before a transaction exists; the dispatcher's own watch is switched off.
        dispatcher.setCongestionControlCheckingInterval(-1);
        dispatcher.setCongestionControlPolicy(CongestionControlPolicy.ErrorResponse);
        dispatcher.setGatherStatistics(false);
        dispatcher.setConcurrencyControlMode(ConcurrencyControlMode.SipApplicationSession);
        // Servlets run on the thread that read the message. With queues in between, overload grows them until collapse.
        dispatcher.setBypassRequestExecutor(true);
        dispatcher.setBypassResponseExecutor(true);
        dispatcher.setSipStack(stack);
    }

    void start() {
        initialize();
        dispatcher.start();
    }

    /** The dispatcher finds its router through a lookup that JDK 9 closed, or by this property, which is set no longer than needed. */
    private void initialize() {
        String before = System.getProperty(ROUTER_PROPERTY);
        System.setProperty(ROUTER_PROPERTY, SingleApplicationRouter.Provider.class.getName());
        try {
            dispatcher.init();
        } finally {
            if (before == null) {
                System.clearProperty(ROUTER_PROPERTY);
            } else {
                System.setProperty(ROUTER_PROPERTY, before);
            }
        }
    }

    /** @throws IllegalStateException that names the listener that cannot be opened */
    void open(List<Listener> listeners) {
        listeners.forEach(connectors::open);
    }

    /** Tells the application that everything is ready. Repeating it does nothing. */
    void putInService() {
        dispatcher.putInService();
    }

    void close() {
        connectors.close();
    }

    void stop() {
        dispatcher.stop();
        threads.interruptEventScanner();
        SipFactory.getInstance().resetFactory(); // else it hands out this stopped stack, with its settings, to the next of its name
        StaticServiceHolder.sipStandardService = null;
    }

    @Override
    public SipApplicationDispatcher getSipApplicationDispatcher() {
        return dispatcher;
    }

    @Override
    public void setSipApplicationDispatcher(SipApplicationDispatcher other) {
        throw new UnsupportedOperationException("The dispatcher is this container's own");
    }

    @Override
    public SipStack getSipStack() {
        return stack;
    }

    @Override
    public SipConnector findSipConnector(String transport) {
        return connectors.all().stream().filter(c -> c.getTransport().equalsIgnoreCase(transport)).findFirst().orElse(null);
    }

    @Override
    public SipConnector[] findSipConnectors() {
        return connectors.all().toArray(SipConnector[]::new);
    }

    /** {@return threads for what is not a message: time-outs, ends of transactions, {@link CallLock#later}} */
    @Override
    public int getDispatcherThreadPoolSize() {
        return Math.max(4, settings.threads() / 4);
    }
}
