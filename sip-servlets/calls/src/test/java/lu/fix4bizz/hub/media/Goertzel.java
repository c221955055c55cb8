package lu.fix4bizz.hub.media;

/** The share of one frequency in a sound (algorithm of Goertzel): 1 for a pure tone of that frequency, about 0 for others. */
final class Goertzel {
    private Goertzel() {
    }

    static double share(short[] samples, int from, int to, int hertz) {
        double k = 2 * Math.cos(2 * Math.PI * hertz / G711.RATE);
        double s1 = 0;
        double s2 = 0;
        double energy = 0;
        for (int i = from; i < to; i++) {
            double s = samples[i] + k * s1 - s2;
            s2 = s1;
            s1 = s;
            energy += (double) samples[i] * samples[i];
        }
        double power = s1 * s1 + s2 * s2 - k * s1 * s2;
        return energy == 0 ? 0 : 2 * power / (energy * (to - from));
    }

    static double share(short[] samples, int hertz) {
        return share(samples, 0, samples.length, hertz);
    }
}
