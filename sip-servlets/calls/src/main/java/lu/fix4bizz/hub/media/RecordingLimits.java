package lu.fix4bizz.hub.media;

import java.time.Duration;

/**
 * When a recording ends by itself.
 *
 * @param longest      most that is recorded
 * @param silence      ends after so much silence at a stretch, be it said or because no packet comes; zero = never
 * @param noMedia      ends when no packet came for so long although the caller should send; zero = never
 * @param endKeys      keys that end it, for example {@code #}
 * @param trimSilence  whether the silence at the end is cut off (half a second stays)
 * @param loudness     a frame counts as sound when its mean level is above this (0..32767); 150 is about -47 dB
 */
public record RecordingLimits(Duration longest, Duration silence, Duration noMedia, String endKeys, boolean trimSilence,
                              int loudness) {

    public RecordingLimits {
        if (!longest.isPositive() || silence.isNegative() || noMedia.isNegative() || loudness < 0) {
            throw new IllegalArgumentException("recording limits must not be negative");
        }
    }

    /** @return the limits of a voicemail: 10 s of silence, 20 s without any packet, or # end it */
    public static RecordingLimits voicemail(Duration longest) {
        return new RecordingLimits(longest, Duration.ofSeconds(10), Duration.ofSeconds(20), "#", true, 150);
    }

    /** @return the same with other end keys */
    public RecordingLimits endingWith(String keys) {
        return new RecordingLimits(longest, silence, noMedia, keys, trimSilence, loudness);
    }
}
