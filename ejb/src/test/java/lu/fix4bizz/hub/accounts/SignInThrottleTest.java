package lu.fix4bizz.hub.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import lu.fix4bizz.hub.testing.MovedClock;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
    private final MovedClock clock = new MovedClock(Instant.parse("2026-11-23T09:00:00Z"));
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void four_wrong_ones_are_free() {
        wrong(4, "alice", "192.0.2.1");
        assertEquals(Duration.ZERO, throttle.waitFor("alice", "192.0.2.1"));
    }

    @Test
    void the_fifth_waits_and_each_further_one_doubles_it() {
        wrong(5, "alice", "192.0.2.1");
        assertEquals(Duration.ofSeconds(2), throttle.waitFor("alice", "192.0.2.1"));
        wrong(2, "alice", "192.0.2.1");
        assertEquals(Duration.ofSeconds(8), throttle.waitFor("alice", "192.0.2.1"));
        wrong(100, "alice", "192.0.2.1");
        assertEquals(Duration.ofMinutes(15), throttle.waitFor("alice", "192.0.2.1"));
    }

    @Test
    void the_wait_runs_out() {
        wrong(5, "alice", "192.0.2.1");
        clock.forward(Duration.ofSeconds(2));
        assertEquals(Duration.ZERO, throttle.waitFor("alice", "192.0.2.1"));
    }

    @Test
    void another_source_and_another_account_do_not_wait() {
        wrong(9, "alice", "192.0.2.1");
        assertEquals(Duration.ZERO, throttle.waitFor("alice", "192.0.2.2"));
        assertEquals(Duration.ZERO, throttle.waitFor("bob", "192.0.2.1"));
    }

    @Test
    void upper_case_and_blanks_are_the_same_account() {
        wrong(5, " Alice", "192.0.2.1");
        assertEquals(Duration.ofSeconds(2), throttle.waitFor("alice", "192.0.2.1"));
    }

    @Test
    void the_right_password_forgets_the_wrong_ones() {
        wrong(5, "alice", "192.0.2.1");
        throttle.right("alice", "192.0.2.1");
        wrong(4, "alice", "192.0.2.1");
        assertEquals(Duration.ZERO, throttle.waitFor("alice", "192.0.2.1"));
    }

    private void wrong(int times, String account, String source) {
        for (int i = 0; i < times; i++) {
            throttle.wrong(account, source);
        }
    }
}
