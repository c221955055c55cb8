package lu.fix4bizz.hub.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class TroubleTest {
    private final List<String> said = new ArrayList<>();
    private final Trouble trouble = new Trouble(new Log(), "{0} waits");

    private final class Log implements System.Logger {
        @Override
        public String getName() {
            return "test";
        }

        @Override
        public boolean isLoggable(Level level) {
            return true;
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String text, Throwable thrown) {
            said.add(text);
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String text, Object... details) {
            said.add(level + " " + MessageFormat.format(text, details));
        }
    }

    @Test
    void it_is_told_once_until_it_is_over() {
        trouble.tell("one");
        trouble.tell("two");
        assertEquals(List.of("WARNING one waits"), said);
        trouble.over();
        trouble.tell("three");
        assertEquals(List.of("WARNING one waits", "WARNING three waits"), said);
    }
}
