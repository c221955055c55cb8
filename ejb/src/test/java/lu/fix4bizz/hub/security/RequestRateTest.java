package lu.fix4bizz.hub.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import lu.fix4bizz.hub.testing.MovedClock;
import org.junit.jupiter.api.Test;

class RequestRateTest {
    private final MovedClock clock = new MovedClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final RequestRate rate = new RequestRate(clock, 60);

    @Test
    void a_minutes_requests_may_come_at_once_and_the_next_waits() {
        send(60, "alice");
        assertEquals(Duration.ofSeconds(1), rate.ofUser("alice"));
    }

    @Test
    void what_waited_long_enough_is_answered() {
        send(60, "alice");
        clock.forward(Duration.ofSeconds(3));
        send(3, "alice");
        assertEquals(Duration.ofSeconds(1), rate.ofUser("alice"));
    }

    @Test
    void another_user_and_strangers_are_counted_apart() {
        send(60, "alice");
        assertEquals(Duration.ZERO, rate.ofUser("bob"));
        assertEquals(Duration.ZERO, rate.ofStranger("alice"));
    }

    @Test
    void one_that_asks_too_much_does_not_wait_longer_for_asking() {
        send(60, "alice");
        rate.ofUser("alice");
        assertEquals(Duration.ofSeconds(1), rate.ofUser("alice"));
    }

    private void send(int times, String user) {
        for (int i = 0; i < times; i++) {
            assertEquals(Duration.ZERO, rate.ofUser(user), "request " + i);
        }
    }
}
