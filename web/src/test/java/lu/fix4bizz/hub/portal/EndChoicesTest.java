package lu.fix4bizz.hub.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndChoicesTest {
    private static final ZoneId LUXEMBOURG = ZoneId.of("Europe/Luxembourg");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2026-11-23T10:42 | 2026-11-23T12:00 2026-11-23T14:00 2026-11-23T18:00 2026-11-24T08:00",
        "2026-11-23T13:50 | 2026-11-23T18:00 2026-11-24T08:00",
        "2026-11-27T22:00 | 2026-11-28T08:00 2026-11-30T08:00",
        "2026-10-24T19:00 | 2026-10-25T08:00 2026-10-26T08:00"})
    void breaks_of_today_then_the_next_mornings(LocalDateTime now, String offered) {
        assertEquals(offered, EndChoices.offered(now.atZone(LUXEMBOURG)).stream().map(end -> end.atZone(LUXEMBOURG).toLocalDateTime().toString())
                .collect(Collectors.joining(" ")));
    }
}
