package lu.fix4bizz.hub.media;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import lu.fix4bizz.hub.media.Negotiation.Agreed;
import lu.fix4bizz.hub.media.Negotiation.Reason;
import lu.fix4bizz.hub.media.Negotiation.Refused;

/**
 * The hub's side of offer and answer (RFC 3264) for one RTP port. It counts the version of its descriptions
 * (section 8: the same session id, the version rises by one when the description changes).
 */
final class SdpAnswerer {
    private static final int OWN_TELEPHONE_EVENT = 101;

    private final InetAddress address;
    private final int port;
    private final long sessionId;
    private long version;
    private String lastBody = "";
    private String lastOffer = "";
    private String origin = "";

    SdpAnswerer(InetAddress address, int port, long sessionId) {
        this.address = address;
        this.port = port;
        this.sessionId = sessionId;
    }

    synchronized Negotiation answer(String offer) {
        try {
            return answer(Sdp.parse(offer));
        } catch (BadSdp e) {
            return new Refused(Reason.MALFORMED, e.getMessage());
        }
    }

    /** An offer of the hub: both laws, A-law first as in Europe, and digits. */
    synchronized String offer() {
        lastOffer = described(offerLines(Direction.SENDRECV));
        return lastOffer;
    }

    /** An offer of the hub to who is held: it sends only. @param origin the o= value of the party that holds, which the hub speaks for */
    synchronized String musicOffer(String holdersOrigin) {
        origin = holdersOrigin;
        lastOffer = described(offerLines(Direction.SENDONLY));
        return lastOffer;
    }

    private String offerLines(Direction direction) {
        return "m=audio " + port + " RTP/AVP 8 0 " + OWN_TELEPHONE_EVENT + "\r\n" + rtpmap(8, "PCMA") + rtpmap(0, "PCMU")
                + telephoneEvent(OWN_TELEPHONE_EVENT) + "a=ptime:20\r\na=" + direction.attribute() + "\r\n";
    }

    /** The answer to the hub's last offer. */
    synchronized Negotiation accepted(String answer) {
        try {
            return choose(Sdp.parse(answer)).map(m -> agreed(m, lastOffer)).orElseGet(() -> refusal(answer));
        } catch (BadSdp e) {
            return new Refused(Reason.MALFORMED, e.getMessage());
        }
    }

    private Negotiation answer(Sdp offer) {
        return choose(offer).map(m -> agreed(m, described(answerLines(offer, m)))).orElseGet(() -> refusal(offer));
    }

    private Optional<SdpMedia> choose(Sdp sdp) {
        return sdp.media().stream().filter(m -> m.isAudio() && m.isPlainRtp() && m.g711().isPresent() && sameFamily(m)).findFirst();
    }

    private boolean sameFamily(SdpMedia m) {
        return HostAddress.literal(m.host()).filter(a -> !a.isAnyLocalAddress())
                .map(a -> a instanceof Inet4Address == address instanceof Inet4Address).orElse(true);
    }

    private Negotiation agreed(SdpMedia m, String sdp) {
        SdpFormat format = m.g711().orElseThrow();
        InetSocketAddress remote = HostAddress.place(m.host(), m.port());
        Direction ours = Direction.of(m.reachable(), m.direction().sends());
        return new Agreed(sdp, new AudioStream(remote, G711.named(format).orElseThrow(), format.payloadType(),
                m.telephoneEvent(), ours, m.ptime()));
    }

    private Negotiation refusal(String text) {
        try {
            return refusal(Sdp.parse(text));
        } catch (BadSdp e) {
            return new Refused(Reason.MALFORMED, e.getMessage());
        }
    }

    /** The reason of the line that came furthest. */
    private Refused refusal(Sdp sdp) {
        List<SdpMedia> audio = sdp.media().stream().filter(SdpMedia::isAudio).toList();
        List<SdpMedia> plain = audio.stream().filter(SdpMedia::isPlainRtp).toList();
        if (audio.isEmpty()) {
            return new Refused(Reason.NO_AUDIO, "no audio line in use");
        }
        if (plain.isEmpty()) {
            return new Refused(Reason.TRANSPORT, "audio only over " + ascii(audio.getFirst().protocol()));
        }
        return plain.stream().filter(m -> m.g711().isPresent()).findFirst()
                .map(m -> new Refused(Reason.ADDRESS_FAMILY, "the hub's media address is " + address.getHostAddress()))
                .orElseGet(() -> new Refused(Reason.NO_COMMON_CODEC, "needs PCMA or PCMU, offered " + names(plain)));
    }

    private static String names(List<SdpMedia> audio) {
        return ascii(audio.stream().flatMap(m -> m.formats().stream())
                .map(f -> f.name().isEmpty() ? "type " + f.payloadType() : f.name()).distinct().collect(Collectors.joining(", ")));
    }

    private static String ascii(String foreign) {
        String quoted = BadSdp.quoted(foreign);
        return quoted.substring(1, quoted.length() - 1);
    }

    /** As many m-lines as the offer, in its order (RFC 3264, section 6); those that we do not want with port 0. */
    private String answerLines(Sdp offer, SdpMedia chosen) {
        return offer.media().stream().map(m -> m == chosen ? audioLines(m) : rejected(m)).collect(Collectors.joining());
    }

    private static String rejected(SdpMedia m) {
        return "m=" + m.kind() + " 0 " + m.protocol() + ' ' + m.fmt() + "\r\n";
    }

    private String audioLines(SdpMedia m) {
        SdpFormat codec = m.g711().orElseThrow();
        OptionalInt digits = m.telephoneEvent();
        return "m=audio " + port + ' ' + m.protocol() + ' ' + codec.payloadType()
                + (digits.isPresent() ? " " + digits.getAsInt() : "") + "\r\n"
                + rtpmap(codec.payloadType(), G711.named(codec).orElseThrow().name())
                + (digits.isPresent() ? telephoneEvent(digits.getAsInt()) : "")
                + "a=ptime:20\r\na=" + m.direction().reversed().attribute() + "\r\n";
    }

    private static String rtpmap(int payloadType, String name) {
        return "a=rtpmap:" + payloadType + ' ' + name + "/8000\r\n";
    }

    private static String telephoneEvent(int payloadType) {
        return rtpmap(payloadType, "telephone-event") + "a=fmtp:" + payloadType + " 0-15\r\n";
    }

    private String described(String mediaLines) {
        version += mediaLines.equals(lastBody) ? 0 : 1;
        lastBody = mediaLines;
        String where = "IN " + (address instanceof Inet4Address ? "IP4 " : "IP6 ") + address.getHostAddress().replaceFirst("%.*", "");
        String from = origin.isEmpty() ? "hub " + sessionId + ' ' + version + ' ' + where : origin;
        return "v=0\r\no=" + from + "\r\ns=-\r\nc=" + where + "\r\nt=0 0\r\n" + mediaLines;
    }
}
