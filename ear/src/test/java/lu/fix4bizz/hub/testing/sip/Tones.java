package lu.fix4bizz.hub.testing.sip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Makes tones and finds them again in recordings (Goertzel). */
public final class Tones {

    private static final int RATE = 8000;
    private static final AudioFormat FORMAT = new AudioFormat(RATE, 16, 1, true, false);
    /** Tenths of a second. */
    private static final int WINDOW = RATE / 10;

    private Tones() {
    }

    /** A minute of one tone as a WAV file. */
    public static Path wav(int hertz) {
        return wav(hertz, 60);
    }

    /** @param hertz 0 for silence */
    public static Path wav(int hertz, int seconds) {
        ByteBuffer samples = ByteBuffer.allocate(RATE * seconds * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < RATE * seconds; i++) {
            samples.putShort((short) (10_000 * Math.sin(2 * Math.PI * hertz * i / RATE)));
        }
        try {
            Path file = Files.createTempFile(Files.createDirectories(Path.of("target/tones")), hertz + "-", ".wav");
            AudioSystem.write(new AudioInputStream(new ByteArrayInputStream(samples.array()), FORMAT, RATE * seconds), AudioFileFormat.Type.WAVE, file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many seconds of this tone are in it. */
    public static double seconds(byte[] wav, int hertz) {
        short[] samples = samples(wav);
        int windows = 0;
        for (int from = 0; from + WINDOW <= samples.length; from += WINDOW) {
            windows += holds(samples, from, hertz) ? 1 : 0;
        }
        return windows / 10.0;
    }

    public static double seconds(Path wav, int hertz) {
        try {
            return seconds(Files.readAllBytes(wav), hertz);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether most of what sounds in the window is this tone. */
    private static boolean holds(short[] samples, int from, int hertz) {
        double coefficient = 2 * Math.cos(2 * Math.PI * hertz / RATE);
        double before = 0;
        double last = 0;
        double energy = 1;
        for (int i = from; i < from + WINDOW; i++) {
            double now = samples[i] + coefficient * last - before;
            before = last;
            last = now;
            energy += (double) samples[i] * samples[i];
        }
        double power = (last * last + before * before - coefficient * last * before) * 2 / WINDOW;
        return energy / WINDOW > 10_000 && power / energy > 0.5;
    }

    /** Also of a file that is still being written, whose header does not know its length yet. */
    private static short[] linear(byte[] wav) {
        short[] samples = new short[(wav.length - 44) / 2];
        ByteBuffer.wrap(wav, 44, samples.length * 2).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return samples;
    }

    /** G.711 and linear files alike. */
    static short[] samples(byte[] wav) {
        if (wav.length > 44 && ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).getShort(20) == 1) {
            return linear(wav);
        }
        try (AudioInputStream file = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav));
                AudioInputStream linear = AudioSystem.getAudioInputStream(FORMAT, file)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            linear.transferTo(bytes);
            short[] samples = new short[bytes.size() / 2];
            ByteBuffer.wrap(bytes.toByteArray()).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
            return samples;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnsupportedAudioFileException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
