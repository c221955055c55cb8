package lu.fix4bizz.hub.calls.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {

    @ParameterizedTest
    @CsvSource({"BUSY, BUSY", "BUSY BUSY, BUSY", "NOT_REACHABLE NOT_REACHABLE, NOT_REACHABLE", "NO_ANSWER NO_ANSWER, NO_ANSWER",
            "BUSY NOT_REACHABLE, NO_ANSWER", "BUSY NO_ANSWER, NO_ANSWER", "NOT_REACHABLE NO_ANSWER, NO_ANSWER",
            "BUSY NO_ANSWER NOT_REACHABLE, NO_ANSWER"})
    void busy_or_not_reachable_only_if_all_were(String locations, Outcome expected) {
        assertEquals(expected, Outcome.of(Arrays.stream(locations.split(" ")).map(Outcome::valueOf).toList()));
    }

    @Test
    void no_location_at_all_is_no_answer() {
        assertEquals(Outcome.NO_ANSWER, Outcome.of(List.of()));
    }
}
