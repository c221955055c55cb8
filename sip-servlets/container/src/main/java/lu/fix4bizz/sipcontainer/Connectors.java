package lu.fix4bizz.sipcontainer;

import gov.nist.javax.sip.ListeningPointExt;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.TooManyListenersException;
import javax.sip.InvalidArgumentException;
import javax.sip.ListeningPoint;
import javax.sip.ObjectInUseException;
import javax.sip.SipException;
import javax.sip.SipProvider;
import javax.sip.SipStack;
import lu.fix4bizz.sipcontainer.SipContainerSettings.Listener;
import lu.fix4bizz.sipcontainer.SipContainerSettings.Transport;
import org.mobicents.servlet.sip.SipConnector;
import org.mobicents.servlet.sip.core.ExtendedListeningPoint;
import org.mobicents.servlet.sip.core.MobicentsExtendedListeningPoint;
import org.mobicents.servlet.sip.core.SipApplicationDispatcher;

/** The open doors of the container: opened in order, closed in reverse. */
final class Connectors {

    private final SipStack stack;
    private final SipApplicationDispatcher dispatcher;
    private final StackThreads threads;
    private final Deque<MobicentsExtendedListeningPoint> open = new ArrayDeque<>();
    /** Those of {@link #open}, asked several times for each message. */
    private volatile List<SipConnector> connectors = List.of();

    Connectors(SipStack stack, SipApplicationDispatcher dispatcher, StackThreads threads) {
        this.stack = stack;
        this.dispatcher = dispatcher;
        this.threads = threads;
    }

    /**
     * Binds each listener for a moment, so that a taken port is found before anything was started.
     *
     * @throws IllegalStateException that names the first listener that cannot be opened
     */
    static void requireFree(List<Listener> listeners) {
        for (Listener each : listeners) {
            InetSocketAddress address = new InetSocketAddress(each.host(), each.port());
            try (AutoCloseable probe = each.transport() == Transport.UDP ? new DatagramSocket(address) : bound(address)) {
                probe.toString();
            } catch (Exception e) {
                throw cannotListen(each, e);
            }
        }
    }

    private static ServerSocket bound(InetSocketAddress address) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.setReuseAddress(true); // connections of a container that stopped a moment ago are no obstacle
            socket.bind(address);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    void open(Listener listener) {
        try {
            ListeningPointExt point = (ListeningPointExt) stack.createListeningPoint(listener.host(), listener.port(),
                    listener.transport().word());
            add(listener, point);
        } catch (SipException | InvalidArgumentException | TooManyListenersException e) {
            throw cannotListen(listener, e);
        }
    }

    private void add(Listener listener, ListeningPointExt point) throws SipException, TooManyListenersException {
        SipProvider provider = stack.createSipProvider(point);
        provider.addSipListener(dispatcher);
        ExtendedListeningPoint extended = new ExtendedListeningPoint(provider, point, connector(listener));
        extended.setUseStaticAddress(false);
        dispatcher.getSipNetworkInterfaceManager().addExtendedListeningPoint(extended);
        open.push(extended);
        remember();
        if (listener.transport() == Transport.UDP) {
            threads.awaitReceiving(listener);
        }
    }

    private static SipConnector connector(Listener listener) {
        SipConnector connector = new SipConnector();
        connector.setTransport(listener.transport().word());
        connector.setIpAddress(listener.host());
        connector.setPort(listener.port());
        return connector;
    }

    private void remember() {
        connectors = open.reversed().stream().map(MobicentsExtendedListeningPoint::getSipConnector).toList();
    }

    List<SipConnector> all() {
        return connectors;
    }

    void close() {
        while (!open.isEmpty()) {
            close(open.pop());
            remember();
        }
    }

    private void close(MobicentsExtendedListeningPoint extended) {
        SipProvider provider = extended.getSipProvider();
        ListeningPoint point = extended.getListeningPoint();
        dispatcher.getSipNetworkInterfaceManager().removeExtendedListeningPoint(extended);
        provider.removeSipListener(dispatcher);
        try {
            stack.deleteSipProvider(provider);
            stack.deleteListeningPoint(point);
        } catch (ObjectInUseException e) {
            throw new IllegalStateException("The SIP listener on " + point + " did not close", e);
        }
    }

    private static IllegalStateException cannotListen(Listener listener, Exception cause) {
        return new IllegalStateException("The SIP container cannot listen on %s: %s".formatted(listener, cause.getMessage()), cause);
    }
}
