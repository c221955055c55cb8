package lu.fix4bizz.hub.media;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One m-line with its attributes; session-level values are already filled in.
 *
 * @param kind      {@code audio}, {@code video}, ...
 * @param port      RTP port; 0 = refused or disabled (RFC 3264, section 6)
 * @param protocol  for example {@code RTP/AVP}
 * @param fmt       the format list as written, to be echoed when the line is refused
 * @param formats   the RTP formats, in the order of preference of the sender
 * @param host      connection address as written: an IPv4 or IPv6 address or a host name
 * @param direction as the sender sees it
 * @param ptime     packet time in ms that the sender likes to receive
 */
public record SdpMedia(String kind, int port, String protocol, String fmt, List<SdpFormat> formats, String host,
                       Direction direction, OptionalInt ptime) {

    /** The old way to say hold (RFC 3264, section 8.4): do not send to me. */
    static final String NOWHERE = "0.0.0.0";

    public SdpMedia {
        formats = List.copyOf(formats);
    }

    /** @return whether this is an audio line that is in use */
    public boolean isAudio() {
        return kind.equals("audio") && port != 0;
    }

    /** @return whether it is plain RTP, which the hub speaks; encrypted media (SAVP) is not */
    public boolean isPlainRtp() {
        return protocol.equals("RTP/AVP") || protocol.equals("RTP/AVPF");
    }

    /** @return the first A-law or mu-law format in the sender's order */
    public Optional<SdpFormat> g711() {
        return formats.stream().filter(f -> G711.named(f).isPresent()).findFirst();
    }

    /** @return the payload type of telephone-event at 8 kHz (RFC 4733) */
    public OptionalInt telephoneEvent() {
        return formats.stream().filter(f -> f.is("telephone-event")).mapToInt(SdpFormat::payloadType).findFirst();
    }

    /** @return whether the sender takes media at its address at all */
    public boolean reachable() {
        return direction.receives() && !host.equals(NOWHERE);
    }
}
