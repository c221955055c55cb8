package lu.fix4bizz.hub.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.junit.jupiter.api.Test;

class PacerTest {
    private static final long MS = 1_000_000;
    private static final long START = Long.MAX_VALUE - 1_000 * MS; // the clock may wrap

    private final Pacer pacer = new Pacer(START);

    @Test
    void a_tick_is_due_every_20_ms() {
        assertEquals(0, pacer.due(START));
        assertEquals(20 * MS, pacer.toWait(START));
        assertEquals(0, pacer.due(START + 19 * MS));
        assertEquals(1, pacer.due(START + 20 * MS));
        assertEquals(0, pacer.due(START + 20 * MS));
        assertEquals(15 * MS, pacer.toWait(START + 25 * MS));
    }

    @Test
    void lateness_does_not_add_up() {
        Random late = new Random(1);
        long now = START;
        int ticks = 0;
        while (now - START < 3_600_000 * MS) {
            now += Math.max(0, pacer.toWait(now)) + late.nextLong(15 * MS);
            ticks += pacer.due(now);
        }
        assertEquals((now - START) / (20 * MS), ticks);
    }

    @Test
    void a_pause_is_made_up_for_but_not_a_suspended_machine() {
        assertEquals(9, pacer.due(START + 190 * MS));
        assertEquals(100, pacer.due(START + 3_600_000 * MS));
        assertEquals(0, pacer.due(START + 3_600_000 * MS));
    }
}
