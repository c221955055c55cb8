package lu.fix4bizz.hub.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of settings in the README is the list of {@link Setting}; a failure shows the rows as they have to be. */
class ReadmeTest {

    @Test
    void readme_lists_every_setting_as_it_is() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("../README.md")).stream().filter(line -> line.startsWith("| `HUB_")).toList();
        String expected = String.join("\n", Arrays.stream(Setting.values()).map(ReadmeTest::row).toList());
        assertEquals(expected, String.join("\n", rows.stream().filter(row -> !row.startsWith("| `HUB_JAVA_OPTS`")).toList()));
    }

    private static String row(Setting setting) {
        return "| `%s` | %s | %s | %s |".formatted(setting, setting.standard(), setting.allowed(), setting.purpose());
    }
}
