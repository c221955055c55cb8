package lu.fix4bizz.hub.accounts.sip;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class NoncesTest {
    private final SteppedClock clock = new SteppedClock();
    private final Nonces nonces = new Nonces(clock);

    @Test
    void a_fresh_nonce_is_valid_and_no_two_are_alike() {
        String nonce = nonces.fresh();
        assertTrue(nonces.isValid(nonce));
        assertNotEquals(nonce, nonces.fresh());
    }

    @Test
    void it_lapses() {
        String nonce = nonces.fresh();
        clock.step(Nonces.LIFE.minusSeconds(1));
        assertTrue(nonces.isValid(nonce));
        clock.step(Duration.ofSeconds(1));
        assertFalse(nonces.isValid(nonce));
    }

    @Test
    void one_that_the_hub_did_not_make_is_refused() {
        String nonce = nonces.fresh();
        char last = nonce.charAt(nonce.length() - 2);
        String forged = nonce.substring(0, nonce.length() - 2) + (last == 'A' ? 'B' : 'A') + nonce.charAt(nonce.length() - 1);
        assertFalse(nonces.isValid(forged));
        assertFalse(nonces.isValid(""));
        assertFalse(nonces.isValid("not base64 !"));
        assertFalse(new Nonces(clock).isValid(nonce), "another hub's");
    }

    @Test
    void each_count_serves_once_and_only_upwards() {
        String nonce = nonces.fresh();
        assertTrue(nonces.use(nonce, 1));
        assertFalse(nonces.use(nonce, 1), "a replay");
        assertTrue(nonces.use(nonce, 3));
        assertFalse(nonces.use(nonce, 2), "an older request");
    }

    @Test
    void what_was_used_stays_known_until_it_has_lapsed() {
        clock.step(Nonces.LIFE.dividedBy(2));
        String nonce = nonces.fresh();
        assertTrue(nonces.use(nonce, 1));
        clock.step(Nonces.LIFE.minusSeconds(1));
        nonces.use(nonces.fresh(), 1);
        assertTrue(nonces.isValid(nonce));
        assertFalse(nonces.use(nonce, 1), "remembered across the change of generations");
    }

    private static final class SteppedClock extends Clock {
        private Instant now = Instant.parse("2026-11-23T10:00:00Z");

        void step(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
