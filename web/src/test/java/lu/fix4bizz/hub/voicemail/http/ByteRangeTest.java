package lu.fix4bizz.hub.voicemail.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of RFC 9110 section 14.1.2, for a file of 10,000 bytes, and what is around them. */
class ByteRangeTest {
    private static final long SIZE = 10_000;

    @ParameterizedTest
    @CsvSource({"bytes=0-499, 0, 499", "bytes=500-999, 500, 999", "bytes=-500, 9500, 9999", "bytes=9500-, 9500, 9999", "bytes=0-0, 0, 0",
            "bytes=0-, 0, 9999", "bytes=9000-20000, 9000, 9999", "bytes=-20000, 0, 9999", "Bytes = 1 - 2, 1, 2"})
    void one_range_is_cut_out(String header, long first, long last) {
        assertEquals(Optional.of(new ByteRange(first, last)), ByteRange.read(header, SIZE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes=", "bytes=-", "bytes=5-4", "bytes=a-b", "bytes=0-0,-1", "items=0-5", "bytes=0-9999999999999999999999"})
    void what_is_not_understood_is_ignored(String header) {
        assertEquals(Optional.empty(), ByteRange.read(header, SIZE));
    }

    @Test
    void no_header_is_the_whole_file() {
        assertEquals(Optional.empty(), ByteRange.read(null, SIZE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10000-", "bytes=20000-20001", "bytes=-0"})
    void range_beyond_the_end_is_empty(String header) {
        ByteRange range = ByteRange.read(header, SIZE).orElseThrow();
        assertTrue(range.isEmpty());
        assertEquals("bytes */10000", range.of(SIZE));
    }

    @Test
    void content_range_counts_from_zero() {
        ByteRange range = new ByteRange(0, 499);
        assertEquals("bytes 0-499/10000", range.of(SIZE));
        assertEquals(500, range.length());
    }
}
