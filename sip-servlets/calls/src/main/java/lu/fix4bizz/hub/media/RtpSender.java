package lu.fix4bizz.hub.media;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.security.SecureRandom;

/**
 * The sending half: the timestamp runs with the ticks whether something is sent or not, the sequence number counts
 * packets, the marker shows the first packet after a pause (RFC 3551, section 4.1). Start values are random (RFC 3550,
 * section 5.1).
 */
final class RtpSender {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DatagramChannel channel;
    private final ByteBuffer packet = ByteBuffer.allocateDirect(RtpPacket.HEADER + G711.FRAME);
    private final int ssrc = RANDOM.nextInt();
    private int sequence = RANDOM.nextInt(0x8000); // the lower half: no wrap in the first minutes (RFC 3711, section 3.3.1)
    private int timestamp = RANDOM.nextInt();
    private boolean paused = true;
    private long sent;
    private long failed;

    RtpSender(DatagramChannel channel) {
        this.channel = channel;
    }

    /** A tick in which nothing is sent. */
    void pause() {
        timestamp += G711.FRAME;
        paused = true;
    }

    /** Sends one frame; a full socket buffer or an unreachable network loses it, as the network may. */
    void send(short[] frame, G711 codec, int payloadType, InetSocketAddress to) {
        packet.clear().put((byte) 0x80).put((byte) (paused ? payloadType | 0x80 : payloadType));
        packet.putShort((short) sequence++).putInt(timestamp).putInt(ssrc);
        for (short sample : frame) {
            packet.put(codec.encode(sample));
        }
        transmit(to);
        timestamp += G711.FRAME;
        paused = false;
    }

    long sent() {
        return sent;
    }

    long failed() {
        return failed;
    }

    private void transmit(InetSocketAddress to) {
        try {
            boolean left = channel.send(packet.flip(), to) > 0;
            sent += left ? 1 : 0;
            failed += left ? 0 : 1;
        } catch (IOException e) { // no route, or a firewall: the call ends by SIP, not by this
            failed++;
        }
    }
}
