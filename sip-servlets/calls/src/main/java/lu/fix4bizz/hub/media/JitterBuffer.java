package lu.fix4bizz.hub.media;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Puts received samples where their RTP timestamp says, and gives out one frame per tick, 100 ms later. By that, order,
 * duplicates and packet length do not matter, and what is read is always exactly as long as the time that passed. A gap
 * of up to 60 ms is filled with the fading last frame, a longer one with silence.
 */
final class JitterBuffer {
    /** Samples between arrival and reading: nobody waits for the sound of a recording, so it may be more than in a talk. */
    static final int DELAY = 5 * G711.FRAME;

    private static final int ROOM = 16384; // 2 s; a power of two, so that positions wrap with the timestamp
    private static final int WINDOW = 100; // packets over which the depth is judged
    private static final int LATE_RUN = 5;
    private static final int FADED = 3;

    private final short[] ring = new short[ROOM];
    private final BitSet filled = new BitSet(ROOM);
    private final short[] last = new short[G711.FRAME];
    private boolean started;
    private int read;
    private int lateRun;
    private int lowest = Integer.MAX_VALUE;
    private int judged;
    private int gap = FADED;
    private long received;
    private long late;
    private long duplicates;
    private long concealed;

    /** Counts since the start. */
    record Counts(long received, long late, long duplicates, long concealedFrames) { }

    Counts counts() {
        return new Counts(received, late, duplicates, concealed);
    }

    /** Forgets everything: another source speaks now. */
    void reset() {
        started = false;
        filled.clear();
        gap = FADED;
    }

    /** Stores the samples of one packet. */
    void put(int timestamp, short[] samples, int n) {
        received++;
        if (!started) {
            start(timestamp);
        }
        int ahead = timestamp - read;
        if (ahead < 0) {
            late(timestamp, samples, n);
        } else if (ahead + n > ROOM) {
            start(timestamp);
            store(timestamp, samples, n);
        } else {
            lateRun = 0;
            store(timestamp, samples, n);
            judge(ahead);
        }
    }

    /** A single late packet is lost; a run of them means that the path became slower: then read later. */
    private void late(int timestamp, short[] samples, int n) {
        late++;
        if (++lateRun >= LATE_RUN) {
            start(timestamp);
            store(timestamp, samples, n);
        }
    }

    private void start(int timestamp) {
        started = true;
        filled.clear();
        read = timestamp - DELAY;
        lateRun = 0;
        lowest = Integer.MAX_VALUE;
        judged = 0;
    }

    private void store(int timestamp, short[] samples, int n) {
        if (filled.get(timestamp & ROOM - 1)) {
            duplicates++;
            return;
        }
        for (int i = 0; i < n; i++) {
            int slot = timestamp + i & ROOM - 1;
            ring[slot] = samples[i];
            filled.set(slot);
        }
    }

    /** When even the latest of many packets lies two frames too early, the sender's clock is fast: skip one frame. */
    private void judge(int ahead) {
        lowest = Math.min(lowest, ahead);
        if (++judged == WINDOW) {
            if (lowest > DELAY + 2 * G711.FRAME) {
                forget(G711.FRAME);
            }
            lowest = Integer.MAX_VALUE;
            judged = 0;
        }
    }

    /** Gives the next frame. @return false when nothing was received for any part of it */
    boolean take(short[] frame) {
        boolean heard = started && copy(frame);
        if (heard) {
            gap = 0;
            System.arraycopy(frame, 0, last, 0, frame.length);
        } else {
            conceal(frame);
        }
        return heard;
    }

    /** Passes over a frame that nobody wants. */
    void skip() {
        if (started) {
            forget(G711.FRAME);
        }
    }

    private boolean copy(short[] frame) {
        boolean any = false;
        for (int i = 0; i < frame.length; i++) {
            int slot = read + i & ROOM - 1;
            boolean there = filled.get(slot);
            frame[i] = there ? ring[slot] : 0;
            any |= there;
        }
        forget(frame.length);
        return any;
    }

    private void forget(int n) {
        int from = read & ROOM - 1;
        int to = Math.min(ROOM, from + n);
        filled.clear(from, to);
        filled.clear(0, n - (to - from));
        read += n;
    }

    private void conceal(short[] frame) {
        if (++gap > FADED) {
            Arrays.fill(frame, (short) 0);
            return;
        }
        concealed++;
        for (int i = 0; i < frame.length; i++) {
            frame[i] = (short) (last[i] >> gap);
        }
    }
}
