package lu.fix4bizz.sipcontainer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A phone of a few lines: sends texts and reads texts, over UDP or TCP. */
final class RawSip implements AutoCloseable {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final int PATIENCE_MILLIS = 10_000;

    private final InetSocketAddress server;
    private DatagramSocket udp = socket();

    RawSip(int port) {
        server = new InetSocketAddress("127.0.0.1", port);
    }

    private static DatagramSocket socket() {
        try {
            DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"));
            socket.setSoTimeout(PATIENCE_MILLIS);
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return a request with a new Call-ID and a new branch} */
    String request(String method, String body) {
        return request(method, body, "call-" + COUNTER.incrementAndGet() + "@test", "UDP");
    }

    String request(String method, String body, String callId, String transport) {
        int number = COUNTER.incrementAndGet();
        return """
                %1$s sip:echo@127.0.0.1:%2$d SIP/2.0
                Via: SIP/2.0/%3$s 127.0.0.1:%4$d;branch=z9hG4bK%5$d;rport
                Max-Forwards: 70
                From: <sip:test@127.0.0.1>;tag=t%5$d
                To: <sip:echo@127.0.0.1>
                Call-ID: %6$s
                CSeq: 1 %1$s
                Contact: <sip:test@127.0.0.1:%4$d;transport=%3$s>
                Content-Type: text/plain
                Content-Length: %7$d

                """.formatted(method, server.getPort(), transport, udp.getLocalPort(), number, callId, body.length())
                .replace("\n", "\r\n") + body;
    }

    void send(String text) {
        send(text.getBytes(StandardCharsets.UTF_8));
    }

    void send(byte[] bytes) {
        try {
            udp.send(new DatagramPacket(bytes, bytes.length, server));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String receive() {
        try {
            DatagramPacket packet = new DatagramPacket(new byte[65_536], 65_536);
            udp.receive(packet);
            return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on this phone listens on another port: answers to what it sent before are lost. */
    void forget() {
        udp.close();
        udp = socket();
    }

    /** {@return the first answer that is not 100 Trying} */
    /** The answer to this request; what a busy server repeats of earlier ones is passed over. */
    String ask(String text) {
        send(text);
        String answer = answer();
        while (!belongs(answer, text)) {
            answer = answer();
        }
        return answer;
    }

    /** A request without these headers takes any answer. */
    private static boolean belongs(String answer, String request) {
        return Stream.of("Call-ID", "CSeq").allMatch(name -> header(request, name).isEmpty() || header(answer, name).isEmpty()
                || header(request, name).equals(header(answer, name)));
    }

    String answer() {
        String answer = receive();
        while (answer.startsWith("SIP/2.0 100")) {
            answer = receive();
        }
        return answer;
    }

    /** {@return the first bytes that come back over a new TCP connection} */
    String askOverTcp(String text) {
        try (Socket socket = new Socket(server.getAddress(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            byte[] buffer = new byte[65_536];
            int length = socket.getInputStream().read(buffer);
            return length < 0 ? "" : new String(buffer, 0, length, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ACK of a 2xx answer: a new transaction inside the dialog. */
    void acknowledge(String invite, String answer) {
        send(inDialog("ACK", 1, invite, answer));
    }

    String inDialog(String method, int cseq, String invite, String answer) {
        return """
                %1$s sip:echo@127.0.0.1:%2$d SIP/2.0
                Via: SIP/2.0/UDP 127.0.0.1:%3$d;branch=z9hG4bK%4$d;rport
                Max-Forwards: 70
                From: %5$s
                To: %6$s
                Call-ID: %7$s
                CSeq: %8$d %1$s
                Content-Length: 0

                """.formatted(method, server.getPort(), udp.getLocalPort(), COUNTER.incrementAndGet(), header(invite, "From"),
                header(answer, "To"), header(invite, "Call-ID"), cseq).replace("\n", "\r\n");
    }

    static String header(String message, String name) {
        return message.lines().filter(l -> l.startsWith(name + ":")).map(l -> l.substring(name.length() + 1).strip())
                .findFirst().orElse("");
    }

    @Override
    public void close() {
        udp.close();
    }
}
