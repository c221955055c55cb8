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
    private static final String PHONE = "192.0.2.10";
    private final SteppedClock clock = new SteppedClock();
    private final Nonces nonces = new Nonces(clock);

    @Test
    void a_fresh_nonce_is_valid_and_no_two_are_alike() {
        String nonce = nonces.fresh(PHONE);
        assertTrue(nonces.isValid(nonce, PHONE));
        assertNotEquals(nonce, nonces.fresh(PHONE));
    }

    @Test
    void it_lapses() {
        String nonce = nonces.fresh(PHONE);
        clock.step(Nonces.LIFE.minusSeconds(1));
        assertTrue(nonces.isValid(nonce, PHONE));
        clock.step(Duration.ofSeconds(1));
        assertFalse(nonces.isValid(nonce, PHONE));
    }

    @Test
    void one_that_the_hub_did_not_make_is_refused() {
        String nonce = nonces.fresh(PHONE);
        char last = nonce.charAt(nonce.length() - 2);
        String forged = nonce.substring(0, nonce.length() - 2) + (last == 'A' ? 'B' : 'A') + nonce.charAt(nonce.length() - 1);
        assertFalse(nonces.isValid(forged, PHONE));
        assertFalse(nonces.isValid("", PHONE));
        assertFalse(nonces.isValid("not base64 !", PHONE));
        assertFalse(new Nonces(clock).isValid(nonce, PHONE), "another hub's");
    }

    @Test
    void one_of_another_source_is_refused() {
        assertFalse(nonces.isValid(nonces.fresh("192.0.2.11"), PHONE));
    }

    @Test
    void each_count_serves_once_and_only_upwards() {
        String nonce = nonces.fresh(PHONE);
        assertTrue(nonces.use(nonce, 1));
        assertFalse(nonces.use(nonce, 1), "a replay");
        assertTrue(nonces.use(nonce, 3));
        assertFalse(nonces.use(nonce, 2), "an older request");
    }

    @Test
    void what_was_used_stays_known_until_it_has_lapsed() {
        clock.step(Nonces.LIFE.dividedBy(2));
        String nonce = nonces.fresh(PHONE);
        assertTrue(nonces.use(nonce, 1));
        clock.step(Nonces.LIFE.minusSeconds(1));
        nonces.use(nonces.fresh(PHONE), 1);
        assertTrue(nonces.isValid(nonce, PHONE));
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
