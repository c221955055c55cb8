package lu.fix4bizz.hub.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {
    private static final Instant START = Instant.parse("2026-08-03T16:04:00Z");

    @ParameterizedTest
    @CsvSource({"1, PT5S", "2, PT15S", "3, PT1M", "4, PT5M", "5, PT15M", "6, PT30M", "7, PT1H", "8, PT1H", "90, PT1H"})
    void pauses_grow_to_an_hour(int attempts, Duration pause) {
        assertEquals(Optional.of(START.plus(pause)), BackOff.next(START, attempts, START));
    }

    @Test
    void no_attempt_after_five_days() {
        assertEquals(Optional.empty(), BackOff.next(START, 130, START.plus(Duration.ofDays(5)).minusSeconds(3599)));
        assertEquals(Optional.of(START.plus(Duration.ofDays(5))), BackOff.next(START, 130, START.plus(Duration.ofDays(5)).minusSeconds(3600)));
    }
}
