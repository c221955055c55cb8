package lu.fix4bizz.hub.testing.sip;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends any bytes to the hub, over UDP or one TCP connection, and collects what comes back. */
public final class SipClient implements AutoCloseable {

    private static final InetSocketAddress NOWHERE = new InetSocketAddress("127.0.0.1", 9);
    private static final Pattern LENGTH = Pattern.compile("(?im)^(?:Content-Length|l)\\s*:\\s*(\\d+)");
    private static final AtomicInteger COUNT = new AtomicInteger((int) (ProcessHandle.current().pid() % 1000) * 100_000);

    private final Inbox inbox = new Inbox();
    private final InetSocketAddress hub;
    private final DatagramSocket udp;
    private final Socket tcp;
    private final Thread reader;

    private SipClient(InetSocketAddress hub, DatagramSocket udp, Socket tcp) {
        this.hub = hub;
        this.udp = udp;
        this.tcp = tcp;
        reader = Thread.ofPlatform().daemon().name("SIP client " + port()).start(this::read);
    }

    /** @param hubPort SIP port of the hub on 127.0.0.1 */
    public static SipClient udp(int hubPort) {
        return udp("127.0.0.1", 0, hubPort);
    }

    /** @param address of this client, any of 127.0.0.0/8. @param port of this client; 0 for any */
    public static SipClient udp(String address, int port, int hubPort) {
        try {
            return new SipClient(new InetSocketAddress("127.0.0.1", hubPort), new DatagramSocket(port, InetAddress.getByName(address)), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static SipClient tcp(int hubPort) {
        try {
            return new SipClient(NOWHERE, null, new Socket("127.0.0.1", hubPort));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text that no other message of these tests has. */
    public static String unique(String prefix) {
        return prefix + COUNT.incrementAndGet();
    }

    public String transport() {
        return udp != null ? "UDP" : "TCP";
    }

    public String host() {
        return (udp != null ? udp.getLocalAddress() : tcp.getLocalAddress()).getHostAddress();
    }

    public int port() {
        return udp != null ? udp.getLocalPort() : tcp.getLocalPort();
    }

    public void send(String text) {
        send(text.getBytes(StandardCharsets.UTF_8));
    }

    public void send(byte[] bytes) {
        try {
            if (udp != null) {
                udp.send(new DatagramPacket(bytes, bytes.length, hub));
            } else {
                tcp.getOutputStream().write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for a message and takes it out of what waits. @param what in words, for the failure */
    public SipMessage take(String what, Predicate<SipMessage> fits) {
        return inbox.take(what, fits);
    }

    /** All that ever came, retransmissions left out. */
    public List<SipMessage> received() {
        return inbox.all();
    }

    /** Its port is free again when this returns. */
    @Override
    public void close() {
        try {
            if (udp != null) {
                udp.close();
            } else {
                tcp.close();
            }
            reader.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try {
            if (udp != null) {
                readDatagrams();
            } else {
                readStream(tcp.getInputStream());
            }
        } catch (IOException closed) {
            // The end of the client, and of this thread.
        }
    }

    private void readDatagrams() throws IOException {
        byte[] buffer = new byte[65_536];
        while (!udp.isClosed()) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            udp.receive(packet);
            inbox.add(new SipMessage(new String(buffer, 0, packet.getLength(), StandardCharsets.UTF_8)));
        }
    }

    private void readStream(InputStream stream) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int octet = stream.read(); octet >= 0; octet = stream.read()) {
            head.append((char) octet);
            if (head.toString().endsWith("\r\n\r\n")) {
                Matcher length = LENGTH.matcher(head);
                byte[] body = stream.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
                inbox.add(new SipMessage(head.toString().stripLeading() + new String(body, StandardCharsets.UTF_8)));
                head.setLength(0);
            }
        }
    }
}
