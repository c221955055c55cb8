package lu.fix4bizz.hub.music;

import java.math.BigInteger;

/**
 * Brings sound to the rate of telephones. What lies above their band is taken out first, or it would come back as false tones: a low pass
 * of windowed sinc form, one set of weights for each place that an output sample can have between two input samples.
 */
final class Resampling {
    /** Zero crossings of the sinc on either side, and the edge of the band as a part of half the lower rate. */
    private static final int CROSSINGS = 16;
    private static final double EDGE = 0.92;

    private Resampling() {
    }

    /** @param sound -1 to 1 */
    static short[] toTelephone(float[] sound, int rate) {
        int common = BigInteger.valueOf(rate).gcd(BigInteger.valueOf(TelephoneSound.RATE)).intValue();
        int places = TelephoneSound.RATE / common;
        int stride = rate / common;
        float[][] weights = weights(rate, places);
        short[] heard = new short[(int) ((long) sound.length * places / stride)];
        for (int i = 0; i < heard.length; i++) {
            long at = (long) i * stride;
            heard[i] = sample(sound, (int) (at / places), weights[(int) (at % places)]);
        }
        return heard;
    }

    private static short sample(float[] sound, int at, float[] weights) {
        int first = at - weights.length / 2 + 1;
        double sum = 0;
        for (int k = Math.max(0, -first); k < weights.length && first + k < sound.length; k++) {
            sum += weights[k] * sound[first + k];
        }
        return (short) Math.round(Math.clamp(sum * 32767, Short.MIN_VALUE, Short.MAX_VALUE));
    }

    private static float[][] weights(int rate, int places) {
        if (rate == TelephoneSound.RATE) {
            return new float[][] {{1, 0}};
        }
        double band = EDGE * Math.min(1.0, (double) TelephoneSound.RATE / rate);
        int half = (int) Math.ceil(CROSSINGS / band);
        float[][] all = new float[places][2 * half];
        for (int place = 0; place < places; place++) {
            fill(all[place], half - 1 + (double) place / places, half, band);
        }
        return all;
    }

    /** Weights around a place, which together let a steady level be what it was. */
    private static void fill(float[] weights, double middle, int half, double band) {
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            double x = k - middle;
            double sinc = x == 0 ? 1 : Math.sin(Math.PI * x * band) / (Math.PI * x * band);
            double window = 0.5 + 0.5 * Math.cos(Math.PI * Math.clamp(x / half, -1, 1));
            weights[k] = (float) (sinc * window);
            sum += weights[k];
        }
        for (int k = 0; k < weights.length; k++) {
            weights[k] /= (float) sum;
        }
    }
}
