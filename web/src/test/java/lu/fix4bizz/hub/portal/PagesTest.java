package lu.fix4bizz.hub.portal;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules for every page and every text, read from the sources. */
class PagesTest {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern KEY = Pattern.compile("(?:msg\\['|say\\(')([a-z][\\w.]+)'\\s*[\\],)]");
    private static final Pattern TEXT = Pattern.compile(">([^<>]*)<");

    @Test
    void every_language_has_every_text() {
        Set<Object> french = bundle("fr").keySet();
        assertEquals(french, bundle("en").keySet());
        assertEquals(french, bundle("de").keySet());
    }

    @Test
    void every_language_fills_in_the_same_arguments() {
        Properties french = bundle("fr");
        for (String language : List.of("en", "de")) {
            Properties other = bundle(language);
            french.stringPropertyNames().forEach(key -> assertEquals(arguments(french.getProperty(key)),
                    arguments(other.getProperty(key)), language + " " + key));
        }
    }

    @Test
    void french_has_a_blank_that_does_not_break_before_its_double_marks() {
        bundle("fr").stringPropertyNames().stream().filter(key -> !key.startsWith("portal.format."))
                .forEach(key -> assertTrue(!bundle("fr").getProperty(key).matches("(?s).*( [:;!?»]|« ).*"), key));
    }

    @Test
    void no_text_has_a_typewriter_apostrophe() {
        Stream.of("fr", "en", "de").map(PagesTest::bundle).forEach(texts -> texts.stringPropertyNames().stream()
                .filter(key -> !key.startsWith("portal.format.")).forEach(key -> assertTrue(!texts.getProperty(key).contains("'"), key)));
    }

    @Test
    void every_key_that_a_page_names_has_a_text() {
        Set<Object> known = bundle("fr").keySet();
        Set<String> missing = new TreeSet<>();
        pages().forEach((page, source) -> matches(KEY, source).filter(key -> !known.contains(key)).forEach(key -> missing.add(page + " " + key)));
        assertEquals(Set.of(), missing);
    }

    @Test
    void pages_hold_no_literal_text() {
        Set<String> literal = new TreeSet<>();
        pages().forEach((page, source) -> matches(TEXT, withoutExpressions(source)).map(text -> text.replaceAll("&#?\\w+;|[·\\s]", ""))
                .filter(text -> !text.isEmpty()).forEach(text -> literal.add(page + " " + text)));
        assertEquals(Set.of(), literal);
    }

    @Test
    void pages_hold_no_style_and_no_script_of_their_own() {
        pages().forEach((page, source) -> {
            assertTrue(!source.matches("(?s).*\\s(style|on(?!start|success|complete)[a-z]+)=\".*"), page + " has a style or an event attribute");
            assertTrue(!source.matches("(?s).*<(style|script)(?![^>]*src=).*"), page + " has a style or script of its own");
        });
    }

    @Test
    void pages_have_at_most_80_lines() {
        pages().forEach((page, source) -> assertTrue(source.lines().count() <= 80, page.toString()));
    }

    @Test
    void our_style_sheets_name_sizes_and_colours_by_token_only() {
        assertTrue(!read(PAGES.resolve("resources/hub/portal.css")).matches("(?s).*(#[0-9a-f]{3,8}\\b|!important).*"));
    }

    private static String withoutExpressions(String source) {
        return source.replaceAll("(?s)<!--.*?-->", "").replaceAll("#\\{[^}]*}", "");
    }

    private static Set<String> arguments(String text) {
        return matches(Pattern.compile("\\{(\\d)"), text).collect(toSet());
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1));
    }

    private static Map<Path, String> pages() {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList().stream().collect(toMap(PAGES::relativize, PagesTest::read));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties bundle(String language) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages_" + language + ".properties"))) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
