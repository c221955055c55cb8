package lu.fix4bizz.hub.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The font of icons holds those that pages, beans and scripts name, and no others. */
class IconsTest {

    private static final Pattern ICON = Pattern.compile("\\bpi-[a-z0-9-]+");

    @Test
    void the_font_holds_what_is_named() throws IOException {
        Set<String> named = named(Path.of("src/main/java"), ".java");
        named.addAll(named(Path.of("src/main/webapp"), ".xhtml"));
        named.addAll(named(Path.of("src/main/webapp"), ".js"));
        assertEquals(named, icons(Path.of("src/main/webapp/resources/hub/fonts.css")).collect(Collectors.toCollection(TreeSet::new)),
                "run src/main/fonts/make-fonts.sh");
    }

    private static Set<String> named(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).flatMap(IconsTest::icons).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<String> icons(Path file) {
        try {
            return ICON.matcher(Files.readString(file)).results().map(found -> found.group());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
