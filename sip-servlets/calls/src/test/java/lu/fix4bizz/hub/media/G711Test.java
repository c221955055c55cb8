package lu.fix4bizz.hub.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class G711Test {

    @ParameterizedTest
    @CsvSource({"PCMU,255,0", "PCMU,0,-32124", "PCMU,128,32124", "PCMU,127,0", "PCMU,239,132",
        "PCMA,213,8", "PCMA,85,-8", "PCMA,170,32256", "PCMA,42,-32256", "PCMA,197,264"})
    void the_levels_are_those_of_the_recommendation(G711 law, int code, int level) {
        assertEquals(level, law.decode((byte) code));
    }

    @ParameterizedTest
    @EnumSource
    void each_code_survives_a_round_trip(G711 law) {
        for (int code = 0; code < 256; code++) {
            short level = law.decode((byte) code);
            assertEquals(level, law.decode(law.encode(level)), "code " + code);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_error_is_small_against_the_sample_and_the_order_is_kept(G711 law) {
        int before = Short.MIN_VALUE;
        for (int sample = Short.MIN_VALUE; sample <= Short.MAX_VALUE; sample++) {
            int level = law.decode(law.encode((short) sample));
            assertTrue(Math.abs(level - sample) <= 8 + Math.abs(sample) / 30, sample + " becomes " + level);
            assertTrue(level >= before, "falls at " + sample);
            before = level;
        }
    }
}
