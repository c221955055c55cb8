package lu.fix4bizz.hub.media;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The other side of a call in tests: a real UDP socket on loopback that speaks RTP by hand. */
final class Phone implements AutoCloseable {
    static final int DIGITS = 101;
    private static final int PATIENCE = 10_000; // ms; only a broken hub waits so long

    private final DatagramSocket socket;
    private final G711 law;
    private final int ssrc;
    private int sequence = 65_530; // wraps soon
    private int timestamp = -800;  // wraps soon

    Phone(G711 law, int ssrc) throws IOException {
        this.law = law;
        this.ssrc = ssrc;
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        socket.setSoTimeout(PATIENCE);
    }

    int port() {
        return socket.getLocalPort();
    }

    String offer() {
        return offer("sendrecv");
    }

    String offer(String direction) {
        return "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio " + port() + " RTP/AVP "
                + law.payloadType() + ' ' + DIGITS + "\r\na=rtpmap:" + DIGITS + " telephone-event/8000\r\na=" + direction + "\r\n";
    }

    /** The next packet with these samples, made but not sent. */
    byte[] next(short[] samples) {
        ByteBuffer packet = header(law.payloadType(), samples.length);
        for (short sample : samples) {
            packet.put(law.encode(sample));
        }
        sequence++;
        timestamp += samples.length;
        return packet.array();
    }

    /** A packet of a digit whose press began now; the clock of the phone stays. */
    byte[] digit(int event, boolean end, int duration) {
        byte[] packet = header(DIGITS, 4).put((byte) event).put((byte) (end ? 0x8a : 0x0a)).putShort((short) duration).array();
        sequence++;
        return packet;
    }

    /** Nothing is sent for a while. */
    void pause(int samples) {
        timestamp += samples;
    }

    void send(MediaSession to, byte[] packet) throws IOException {
        socket.send(new DatagramPacket(packet, packet.length, new InetSocketAddress(InetAddress.getLoopbackAddress(), to.port())));
    }

    /** Waits for so many packets of the hub. */
    List<RtpPacket> receive(int count) throws IOException {
        List<RtpPacket> packets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            DatagramPacket datagram = new DatagramPacket(new byte[2048], 2048);
            socket.receive(datagram);
            packets.add(RtpPacket.parse(ByteBuffer.wrap(datagram.getData(), 0, datagram.getLength())).orElseThrow());
        }
        return packets;
    }

    short[] decoded(List<RtpPacket> packets) {
        short[] samples = new short[packets.size() * G711.FRAME];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = law.decode(packets.get(i / G711.FRAME).payload().get(i % G711.FRAME));
        }
        return samples;
    }

    @Override
    public void close() {
        socket.close();
    }

    private ByteBuffer header(int payloadType, int length) {
        return ByteBuffer.allocate(RtpPacket.HEADER + length).put((byte) 0x80).put((byte) payloadType).putShort((short) sequence)
                .putInt(timestamp).putInt(ssrc);
    }
}
