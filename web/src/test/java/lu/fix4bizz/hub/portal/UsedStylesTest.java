package lu.fix4bizz.hub.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UsedStylesTest {

    private static final Pattern COMPONENT = Pattern.compile("<p:([a-zA-Z]+)");
    /** Components that are drawn under another name. */
    private static final Map<String, String> DRAWN_AS = Map.of("commandbutton", "button", "inputtext", "inputfield");

    @Test
    void rules_of_what_is_used_stay() {
        String used = ".ui-button{a:b}.ui-datatable .ui-button,.ui-button .ui-icon{c:d}@media(max-width:640px){.ui-sidebar{e:f}}html{g:h}@keyframes pf-autofill{from{i:j}}";
        assertEquals(used, UsedStyles.used(used));
    }

    @Test
    void rules_of_the_others_go() {
        assertEquals("", UsedStyles.used(".ui-datatable{a:b}.ui-datatable .ui-button{c:d}@media(max-width:640px){.ui-grid{e:f}}@keyframes ui-skeleton-animation{from{g:h}}"));
    }

    @Test
    void each_component_of_our_pages_keeps_its_styles() throws IOException {
        String all = styles();
        String used = UsedStyles.used(all);
        Set<String> bare = components().filter(name -> all.contains("}.ui-" + name + "{") && !used.contains("}.ui-" + name + "{")).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), bare, "to be named in UsedStyles.USED");
        assertTrue(used.length() < all.length() / 4, () -> used.length() + " of " + all.length() + " characters are left");
    }

    /** PrimeFaces hides a list when its transition has ended: without one, never. */
    @Test
    void what_opens_keeps_its_transitions() throws IOException {
        assertTrue(UsedStyles.used(styles()).contains(".ui-connected-overlay-exit-active{"));
    }

    private static String styles() throws IOException {
        try (InputStream all = UsedStylesTest.class.getResourceAsStream("/META-INF/resources/primefaces/components.css")) {
            return new String(all.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Stream<String> components() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).flatMap(UsedStylesTest::components).collect(Collectors.toSet()).stream();
        }
    }

    private static Stream<String> components(Path page) {
        try {
            return COMPONENT.matcher(Files.readString(page)).results().map(found -> found.group(1).toLowerCase(Locale.ROOT)).map(name -> DRAWN_AS.getOrDefault(name, name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
