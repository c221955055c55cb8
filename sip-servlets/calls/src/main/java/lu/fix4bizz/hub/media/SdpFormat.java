package lu.fix4bizz.hub.media;

/**
 * One format of an m-line: a payload type and what it stands for (RFC 4566, a=rtpmap; RFC 3551 for the static types).
 *
 * @param payloadType 0..127
 * @param name        encoding name as written, for example {@code PCMA}; empty for a static type that we do not know
 * @param rate        clock rate in Hz; 0 when not known
 * @param channels    audio channels, 1 unless said otherwise
 */
public record SdpFormat(int payloadType, String name, int rate, int channels) {

    boolean is(String encoding) {
        return name.equalsIgnoreCase(encoding) && rate == G711.RATE && channels == 1;
    }
}
