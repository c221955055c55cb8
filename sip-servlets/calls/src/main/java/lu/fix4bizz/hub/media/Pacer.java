package lu.fix4bizz.hub.media;

/**
 * Says how many ticks of 20 ms are due. Deadlines are counted from the start, so that lateness never adds up; ticks
 * that a pause of the machine swallowed are made up for, at most 2 s of them.
 */
final class Pacer {
    static final long TICK = 20_000_000;
    private static final long MOST = 100;

    private long deadline;

    /** @param now in nanoseconds */
    Pacer(long now) {
        deadline = now + TICK;
    }

    /** @return the ticks to do now; they count as done */
    int due(long now) {
        long late = now - deadline;
        if (late < 0) {
            return 0;
        }
        long ticks = late / TICK + 1;
        deadline += ticks * TICK;
        return (int) Math.min(MOST, ticks);
    }

    /** @return nanoseconds until the next tick */
    long toWait(long now) {
        return deadline - now;
    }
}
