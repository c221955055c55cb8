package lu.fix4bizz.hub.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.ConnectException;
import org.junit.jupiter.api.Test;

class CauseTest {

    @Test
    void what_lies_at_the_bottom_is_told_in_one_line() {
        var refused = new ConnectException("Connection refused\nat 127.0.0.1");
        assertEquals("java.net.ConnectException: Connection refused", Cause.of(new IllegalStateException("no query", new RuntimeException(refused))));
    }

    @Test
    void failure_without_a_cause_tells_of_itself() {
        assertEquals("java.lang.IllegalStateException: full", Cause.of(new IllegalStateException("full")));
    }
}
