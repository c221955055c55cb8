package lu.fix4bizz.hub.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

class JitterBufferTest {
    private static final int START = Integer.MAX_VALUE - 500; // wraps at once

    private final JitterBuffer buffer = new JitterBuffer();
    private final short[] frame = new short[G711.FRAME];

    @Test
    void a_frame_is_read_100_ms_after_it_came() {
        put(0);
        takeAll(5);
        assertEquals(0, frame[0]);
        assertEquals(1, take());
    }

    @Test
    void before_the_first_packet_there_is_silence() {
        assertFalse(buffer.take(frame));
        assertArrayEquals(new short[G711.FRAME], frame);
    }

    @Test
    void a_gap_fades_and_then_is_silent() {
        put(0);
        takeAll(6);
        short[] loud = new short[G711.FRAME];
        Arrays.fill(loud, (short) 8000);
        buffer.put(START + 6 * G711.FRAME, loud, loud.length);
        takeAll(5);
        assertEquals("8000 4000 2000 1000 0 0", take() + " " + take() + " " + take() + " " + take() + " " + take() + " " + take());
        assertEquals(6, buffer.counts().concealedFrames());
    }

    @Test
    void a_late_packet_is_dropped_and_counted() {
        put(0);
        put(2);
        takeAll(7);
        put(1);
        assertEquals(3, take());
        assertEquals(1, buffer.counts().late());
    }

    @Test
    void a_path_that_became_slower_is_followed() {
        put(0);
        for (int i = 1; i < 40; i++) {
            take();
        }
        for (int i = 1; i < 20; i++) { // all come 400 ms later now
            put(i);
            take();
        }
        assertTrue(buffer.counts().late() <= 5, "late " + buffer.counts().late());
        put(20);
        assertEquals(16, take());
    }

    /** A sender whose clock is 1 % fast: 10 s of its sound in 9.9 s, and so on for ten minutes. */
    @Test
    void a_fast_clock_does_not_fill_the_buffer() {
        int sent = 0;
        int silent = 0;
        for (int tick = 0; tick < 30_000; tick++) {
            while (sent * 100L <= tick * 101L) {
                put(sent++);
            }
            silent += buffer.take(frame) ? 0 : 1;
        }
        assertEquals(5, silent, "only those before the first packet is read");
        int depth = sent - frame[0] & 0x7fff;
        assertTrue(depth < 15, "depth " + depth);
    }

    @Test
    void a_slow_clock_costs_little() {
        int sent = 0;
        int silent = 0;
        for (int tick = 0; tick < 30_000; tick++) {
            while (sent * 100L <= tick * 99L) {
                put(sent++);
            }
            silent += buffer.take(frame) ? 0 : 1;
        }
        assertTrue(silent < 30_000 * 0.04, "holes: " + silent);
    }

    @Test
    void a_reset_forgets_the_old_source() {
        put(0);
        buffer.reset();
        assertFalse(buffer.take(frame));
        buffer.put(77, new short[] {5}, 1);
        takeAll(5);
        assertEquals(5, take());
    }

    /** Frame n holds the value n + 1. */
    private void put(int n) {
        short[] samples = new short[G711.FRAME];
        Arrays.fill(samples, (short) (n + 1 & 0x7fff));
        buffer.put(START + n * G711.FRAME, samples, samples.length);
    }

    private void takeAll(int frames) {
        for (int i = 0; i < frames; i++) {
            take();
        }
    }

    private int take() {
        buffer.take(frame);
        return frame[0];
    }
}
