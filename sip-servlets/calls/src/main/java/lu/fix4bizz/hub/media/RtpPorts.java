package lu.fix4bizz.hub.media;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.util.BitSet;

/**
 * The even ports of a range (RFC 3550, section 11: RTP even; the odd one stays free for RTCP). They are handed out in
 * turn, so that a port rests as long as possible before the next call gets it: the last packets of the old call must
 * not reach a new one. A port that another program holds is passed over.
 */
final class RtpPorts {
    private final PortRange range;
    private final BitSet taken = new BitSet();
    private final int first;
    private final int count;
    private int next;

    /** A socket and what to give back. */
    record Lease(DatagramChannel channel, int port) { }

    RtpPorts(PortRange range) {
        this.range = range;
        this.first = range.low() + (range.low() & 1);
        this.count = (range.high() - first + 1) / 2;
    }

    /** @return a bound, non-blocking socket on all addresses of the family */
    synchronized Lease lease(ProtocolFamily family) throws NoFreePort {
        for (int tried = 0; tried < count; tried++) {
            int slot = next;
            next = (next + 1) % count;
            DatagramChannel channel = taken.get(slot) ? null : bound(family, first + 2 * slot);
            if (channel != null) {
                taken.set(slot);
                return new Lease(channel, first + 2 * slot);
            }
        }
        throw new NoFreePort(range);
    }

    /** Gives back a port whose socket is closed. */
    synchronized void release(Lease lease) {
        taken.clear((lease.port() - first) / 2);
    }

    synchronized int inUse() {
        return taken.cardinality();
    }

    /** @return null when the port is busy */
    private static DatagramChannel bound(ProtocolFamily family, int port) {
        try {
            DatagramChannel channel = DatagramChannel.open(family);
            try {
                channel.configureBlocking(false);
                return channel.bind(new InetSocketAddress(port));
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        } catch (BindException e) {
            return null;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("cannot open a UDP socket", e);
        }
    }
}
