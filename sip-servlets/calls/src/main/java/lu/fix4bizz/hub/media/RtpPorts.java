package lu.fix4bizz.hub.media;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.util.BitSet;
import java.util.Optional;

/**
 * The even ports of a range (RFC 3550, section 11: RTP even; the odd one stays free for RTCP). They are handed out in
 * turn, so that a port rests as long as possible before the next call gets it: the last packets of the old call must
 * not reach a new one. A port that another program holds is passed over.
 */
final class RtpPorts {
    private final BitSet taken = new BitSet();
    private final int first;
    private final int count;
    private int next;

    /** A socket and what to give back. */
    record Lease(DatagramChannel channel, int port) { }

    /** @param low first port @param high last port, included */
    RtpPorts(int low, int high) {
        this.first = low + (low & 1);
        this.count = high < first ? 0 : (high - first) / 2 + 1;
        if (low < 1024 || high > 65535 || high <= low) {
            throw new IllegalArgumentException("RTP ports must be a range with two ports or more within 1024-65535, are " + low + '-' + high);
        }
    }

    /** @return a bound, non-blocking socket on all addresses of the family */
    synchronized Lease lease(ProtocolFamily family) throws NoFreePort {
        for (int tried = 0; tried < count; tried++) {
            int slot = next;
            next = (next + 1) % count;
            Optional<DatagramChannel> channel = taken.get(slot) ? Optional.empty() : bound(family, first + 2 * slot);
            if (channel.isPresent()) {
                taken.set(slot);
                return new Lease(channel.get(), first + 2 * slot);
            }
        }
        throw new NoFreePort(first, first + 2 * count - 2);
    }

    /** Gives back a port whose socket is closed. */
    synchronized void release(Lease lease) {
        taken.clear((lease.port() - first) / 2);
    }

    synchronized int inUse() {
        return taken.cardinality();
    }

    /** @return empty when the port is busy */
    private static Optional<DatagramChannel> bound(ProtocolFamily family, int port) throws NoFreePort {
        try {
            return bound(DatagramChannel.open(family), port);
        } catch (IOException e) {
            throw new NoFreePort(e);
        } catch (UnsupportedOperationException e) { // a JVM with java.net.preferIPv4Stack
            throw new NoFreePort(new IOException("IPv6 is switched off", e));
        }
    }

    private static Optional<DatagramChannel> bound(DatagramChannel channel, int port) throws IOException {
        try {
            channel.configureBlocking(false);
            return Optional.of(channel.bind(new InetSocketAddress(port)));
        } catch (BindException e) {
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }
}
