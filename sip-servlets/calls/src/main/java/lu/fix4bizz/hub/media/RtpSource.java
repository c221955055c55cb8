package lu.fix4bizz.hub.media;

import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * Decides from where packets are taken, and with that where to send (symmetric RTP, RFC 4961). Behind NAT a phone's
 * packets do not come from the address of its SDP, so the hub follows them; but not anybody's:
 * <ul>
 * <li>the address of the SDP is taken at once and always wins;
 * <li>another address is on probation until two packets with one SSRC came in sequence (RFC 3550, appendix A.1);
 * <li>once latched, a new address needs the SSRC of the call and the next sequence numbers, which a stranger who sprays
 * packets at the ports of the hub does not know;
 * <li>a new SSRC is taken from the latched address only, after probation.
 * </ul>
 */
final class RtpSource {
    private static final int NEAR = 100;

    private InetSocketAddress said;
    private Optional<InetSocketAddress> latched = Optional.empty();
    private int ssrc;
    private int sequence;
    private InetSocketAddress suspect;
    private int suspectSsrc;
    private int suspectSequence;

    /** What to do with a packet. */
    enum Verdict { REJECT, ACCEPT, ACCEPT_NEW }

    RtpSource(InetSocketAddress said) {
        this.said = said;
    }

    /** A new SDP said a new address: it counts again, whatever was latched. */
    void moved(InetSocketAddress now) {
        if (!now.equals(said)) {
            said = now;
            latched = Optional.empty();
        }
    }

    /** @return where to send, if known yet */
    Optional<InetSocketAddress> target() {
        return latched.or(() -> Optional.of(said).filter(a -> !a.isUnresolved()));
    }

    Verdict judge(InetSocketAddress from, RtpPacket packet) {
        boolean same = latched.isPresent() && packet.ssrc() == ssrc;
        if (same && latched.get().equals(from)) {
            sequence = packet.sequence();
            return Verdict.ACCEPT;
        }
        boolean trusted = from.equals(said) && !latched.equals(Optional.of(said));
        boolean candidate = latched.isEmpty() || latched.get().equals(from) || same && follows(packet.sequence(), sequence);
        return trusted || candidate && provenBy(from, packet) ? latch(from, packet, same) : Verdict.REJECT;
    }

    private boolean provenBy(InetSocketAddress from, RtpPacket packet) {
        boolean second = from.equals(suspect) && packet.ssrc() == suspectSsrc && packet.sequence() == (suspectSequence + 1 & 0xffff);
        suspect = from;
        suspectSsrc = packet.ssrc();
        suspectSequence = packet.sequence();
        return second;
    }

    private Verdict latch(InetSocketAddress from, RtpPacket packet, boolean same) {
        latched = Optional.of(from);
        ssrc = packet.ssrc();
        sequence = packet.sequence();
        suspect = null;
        return same ? Verdict.ACCEPT : Verdict.ACCEPT_NEW;
    }

    private static boolean follows(int now, int before) {
        return (now - before & 0xffff) - 1 < NEAR && now != before;
    }
}
