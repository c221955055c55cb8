package lu.fix4bizz.hub.media;

import java.time.Duration;
import java.util.Arrays;

/** A piece of sound in memory: 16 bit samples, 8 kHz, mono; never changes. */
public final class AudioClip {
    private final short[] samples;

    private AudioClip(short[] samples) {
        this.samples = samples;
    }

    /** @return a clip of a copy of these samples */
    public static AudioClip of(short[] samples) {
        return new AudioClip(samples.clone());
    }

    /** @return silence of this length */
    public static AudioClip silence(Duration length) {
        return new AudioClip(new short[samplesIn(length)]);
    }

    /**
     * A pure tone with soft edges, so that it does not click.
     *
     * @param hertz  below 4000
     * @param length of the tone
     * @return the tone, 12 dB below full scale
     */
    public static AudioClip tone(int hertz, Duration length) {
        short[] wave = new short[samplesIn(length)];
        int edge = Math.min(40, wave.length / 2);
        for (int i = 0; i < wave.length; i++) {
            double gain = edge == 0 ? 1 : Math.min(1, Math.min(i, wave.length - 1 - i) / (double) edge);
            wave[i] = (short) (gain * 8192 * Math.sin(2 * Math.PI * hertz * i / G711.RATE));
        }
        return new AudioClip(wave);
    }

    /** @return the tone after which a caller speaks: 1000 Hz, 400 ms */
    public static AudioClip beep() {
        return tone(1000, Duration.ofMillis(400));
    }

    /** @return the number of samples */
    public int samples() {
        return samples.length;
    }

    /** @return a copy of the samples */
    public short[] toArray() {
        return samples.clone();
    }

    /** @return how long it plays */
    public Duration duration() {
        return durationOf(samples.length);
    }

    /** Fills a frame from a position on; what is missing at the end becomes silence. */
    void copyTo(short[] frame, int from) {
        int n = Math.min(frame.length, samples.length - from);
        System.arraycopy(samples, from, frame, 0, n);
        Arrays.fill(frame, n, frame.length, (short) 0);
    }

    static Duration durationOf(long samples) {
        return Duration.ofNanos(samples * (1_000_000_000L / G711.RATE));
    }

    static int samplesIn(Duration length) {
        return Math.toIntExact(length.toNanos() * G711.RATE / 1_000_000_000L);
    }
}
