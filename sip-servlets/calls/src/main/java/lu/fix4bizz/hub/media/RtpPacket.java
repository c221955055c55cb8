package lu.fix4bizz.hub.media;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A received RTP packet (RFC 3550, section 5.1).
 *
 * @param payloadType 0..127
 * @param marker      first packet of a talk spurt or of a digit
 * @param sequence    0..65535
 * @param timestamp   in samples, wraps
 * @param ssrc        the sender's mark
 * @param payload     a view of the receive buffer: use it before the next packet is read
 */
record RtpPacket(int payloadType, boolean marker, int sequence, int timestamp, int ssrc, ByteBuffer payload) {
    static final int HEADER = 12;

    /** @return empty for anything that is not RTP version 2, or whose lengths contradict each other */
    static Optional<RtpPacket> parse(ByteBuffer datagram) {
        int start = datagram.position();
        if (datagram.remaining() < HEADER || (datagram.get(start) & 0xc0) != 0x80) {
            return Optional.empty();
        }
        int first = datagram.get(start);
        int from = HEADER + 4 * (first & 0x0f);
        from += (first & 0x10) == 0 ? 0 : extension(datagram, start + from);
        int padding = (first & 0x20) == 0 ? 0 : datagram.get(datagram.limit() - 1) & 0xff;
        int length = datagram.remaining() - from - padding;
        return length < 0 ? Optional.empty() : Optional.of(of(datagram, start, start + from, length));
    }

    private static RtpPacket of(ByteBuffer d, int start, int payload, int length) {
        int second = d.get(start + 1);
        return new RtpPacket(second & 0x7f, (second & 0x80) != 0, d.getShort(start + 2) & 0xffff, d.getInt(start + 4),
                d.getInt(start + 8), d.slice(payload, length));
    }

    private static int extension(ByteBuffer d, int at) {
        return at + 4 > d.limit() ? d.capacity() : 4 + 4 * (d.getShort(at + 2) & 0xffff);
    }
}
