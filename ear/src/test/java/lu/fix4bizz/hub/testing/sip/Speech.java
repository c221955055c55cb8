package lu.fix4bizz.hub.testing.sip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds an announcement again in what a phone heard, by how its loudness rises and falls. */
public final class Speech {

    /** 20 ms. */
    private static final int FRAME = 160;
    /** Frames that a phone may lose at an end of a call. */
    private static final int LOST = 10;

    private Speech() {
    }

    /** How much of the announcement is in it at the best place: 1 is all of it, other speech stays far below. */
    public static double likeness(Path heard, Path announcement) {
        double[] all = withSilenceAround(loudness(heard));
        double[] part = loudness(announcement);
        double best = 0;
        for (int at = 0; at + part.length <= all.length; at++) {
            best = Math.max(best, correlation(all, at, part));
        }
        return best;
    }

    /** A phone loses the first sound of a call until it is ready, and the last one when it is hung up right after it. */
    private static double[] withSilenceAround(double[] frames) {
        double[] longer = new double[frames.length + 2 * LOST];
        System.arraycopy(frames, 0, longer, LOST, frames.length);
        return longer;
    }

    private static double[] loudness(Path wav) {
        try {
            short[] samples = Tones.samples(Files.readAllBytes(wav));
            double[] frames = new double[samples.length / FRAME];
            for (int i = 0; i < frames.length * FRAME; i++) {
                frames[i / FRAME] += Math.abs(samples[i]) / (double) FRAME;
            }
            return frames;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double correlation(double[] all, int at, double[] part) {
        double both = 0;
        double first = 1;
        double second = 1;
        double meanOfAll = mean(all, at, part.length);
        double meanOfPart = mean(part, 0, part.length);
        for (int i = 0; i < part.length; i++) {
            double a = all[at + i] - meanOfAll;
            double b = part[i] - meanOfPart;
            both += a * b;
            first += a * a;
            second += b * b;
        }
        return both / Math.sqrt(first * second);
    }

    private static double mean(double[] values, int from, int length) {
        double sum = 0;
        for (int i = from; i < from + length; i++) {
            sum += values[i];
        }
        return sum / length;
    }
}
