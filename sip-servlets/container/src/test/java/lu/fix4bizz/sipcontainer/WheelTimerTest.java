package lu.fix4bizz.sipcontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gov.nist.javax.sip.stack.SIPStackTimerTask;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WheelTimerTest {

    private final WheelTimer timer = new WheelTimer();
    private final BlockingQueue<String> ran = new LinkedBlockingQueue<>();

    @BeforeEach
    void start() {
        timer.start(null, null);
    }

    @AfterEach
    void stop() {
        timer.stop();
    }

    private SIPStackTimerTask task(String name, Runnable work) {
        return new SIPStackTimerTask() {

            @Override
            public void runTask() {
                ran.add(name);
                work.run();
            }

            @Override
            public Object getThreadHash() {
                return null;
            }
        };
    }

    private SIPStackTimerTask task(String name) {
        return task(name, () -> { });
    }

    private String next() throws InterruptedException {
        return ran.poll(10, TimeUnit.SECONDS);
    }

    @Test
    void tasks_run_in_the_order_of_their_delays_and_none_early() throws InterruptedException {
        long start = System.nanoTime();
        timer.schedule(task("later"), 200);
        timer.schedule(task("soon"), 0);
        timer.schedule(task("middle"), 100);
        assertEquals("soon", next());
        assertEquals("middle", next());
        assertEquals("later", next());
        assertTrue(System.nanoTime() - start >= TimeUnit.MILLISECONDS.toNanos(200));
    }

    @Test
    void a_repeated_task_runs_until_it_cancels_itself() throws InterruptedException {
        int[] runs = new int[1];
        SIPStackTimerTask[] self = new SIPStackTimerTask[1];
        self[0] = task("tick", () -> {
            if (++runs[0] == 3) {
                timer.cancel(self[0]);
            }
        });
        timer.scheduleWithFixedDelay(self[0], 1, 1);
        IntStream.range(0, 3).forEach(i -> timer.schedule(task("other"), 2_000));
        for (String expected : new String[] {"tick", "tick", "tick", "other"}) {
            assertEquals(expected, next());
        }
    }

    @Test
    void a_cancelled_task_does_not_run_and_is_cancelled_once() throws InterruptedException {
        SIPStackTimerTask never = task("never");
        timer.schedule(never, 60);
        assertTrue(timer.cancel(never));
        assertFalse(timer.cancel(never));
        timer.schedule(task("after it"), 200);
        assertEquals("after it", next());
    }

    @Test
    void a_task_that_fails_stops_no_other() throws InterruptedException {
        timer.schedule(task("fails", () -> {
            throw new IllegalStateException("as asked");
        }), 1);
        timer.schedule(task("next"), 100);
        assertEquals("fails", next());
        assertEquals("next", next());
    }

    @Test
    void nothing_is_lost_when_many_threads_set_timers() throws InterruptedException {
        IntStream.range(0, 10_000).parallel().forEach(i -> timer.schedule(task("x"), i % 50));
        for (int i = 0; i < 10_000; i++) {
            assertEquals("x", next());
        }
    }

    @Test
    void a_stopped_timer_takes_no_task() {
        timer.stop();
        assertThrows(IllegalStateException.class, () -> timer.schedule(task("late"), 1));
    }
}
