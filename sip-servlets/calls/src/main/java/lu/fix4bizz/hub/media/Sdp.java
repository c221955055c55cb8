package lu.fix4bizz.hub.media;

import java.util.List;
import java.util.Optional;

/**
 * A session description as far as audio calls need it (RFC 4566, RFC 3264).
 *
 * @param media the m-lines in their order, never empty
 */
public record Sdp(List<SdpMedia> media) {

    /** Longer bodies are refused unread; a phone's offer has about 1 kB, a browser's 6 kB. */
    public static final int LONGEST = 64 * 1024;

    public Sdp {
        media = List.copyOf(media);
    }

    /**
     * Reads a description; tolerant of line ends, spaces and unknown lines, strict in what decides where media goes.
     *
     * @throws BadSdp saying the line and why
     */
    public static Sdp parse(String text) throws BadSdp {
        return new SdpParser().parse(text);
    }

    /** @return the first audio line in use */
    public Optional<SdpMedia> audio() {
        return media.stream().filter(SdpMedia::isAudio).findFirst();
    }
}
