package lu.fix4bizz.hub.media;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An offer that puts the other side on hold (RFC 3264, section 8.4): from now on it shall send nothing.
 *
 * @param offer the description
 * @param audio its one line
 */
public record Hold(String offer, SdpMedia audio) {
    private static final Pattern ORIGIN = Pattern.compile("(?m)^o=(\\S+ \\S+) (\\d{1,18}) ([^\\r\\n]+)");
    private static final Pattern FORMATS = Pattern.compile("(?m)^a=(?:rtpmap|fmtp):[^\\r\\n]*");

    /**
     * Reads an offer.
     *
     * @return empty for one that holds nobody, and for one that the hub cannot answer in the other side's place: more lines than one,
     *         encrypted, or none that can be read
     */
    public static Optional<Hold> in(String offer) {
        return onlyAudio(offer).filter(audio -> !audio.reachable()).map(audio -> new Hold(offer, audio));
    }

    private static Optional<SdpMedia> onlyAudio(String description) {
        try {
            return Optional.of(Sdp.parse(description)).filter(sdp -> sdp.media().size() == 1).flatMap(Sdp::audio).filter(SdpMedia::isPlainRtp)
                    .filter(audio -> ORIGIN.matcher(description).find());
        } catch (BadSdp unreadable) {
            return Optional.empty();
        }
    }

    /** Who made the offer: the value of its o= line. */
    public String origin() {
        Matcher origin = origin(offer);
        return origin.group(1) + ' ' + origin.group(2) + ' ' + origin.group(3);
    }

    /**
     * The answer in the place of the other side, where it is: nothing is sent to it, and nothing comes from it. That is one of the two
     * answers that the offer allows (section 6.1), and the one that keeps a holder's own music out of the hub's.
     *
     * @param description what the other side said last
     * @return empty when the other side has no such line either
     */
    public Optional<String> answer(String description) {
        return onlyAudio(description).map(other -> {
            Matcher origin = origin(description);
            String where = "IN " + (other.host().contains(":") ? "IP6 " : "IP4 ") + other.host();
            String formats = FORMATS.matcher(offer).results().map(line -> line.group() + "\r\n").collect(Collectors.joining());
            return "v=0\r\no=" + origin.group(1) + ' ' + (Long.parseLong(origin.group(2)) + 1) + ' ' + origin.group(3) + "\r\ns=-\r\nc=" + where
                    + "\r\nt=0 0\r\nm=audio " + other.port() + ' ' + audio.protocol() + ' ' + audio.fmt() + "\r\n" + formats + "a=inactive\r\n";
        });
    }

    private static Matcher origin(String description) {
        Matcher origin = ORIGIN.matcher(description);
        if (!origin.find()) {
            throw new IllegalArgumentException("no o= line");
        }
        return origin;
    }
}
