package lu.fix4bizz.hub.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import lu.fix4bizz.hub.calls.rest.AccountResource;
import lu.fix4bizz.hub.model.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;

/** What names the languages and cannot refer to {@link Language} names the same. */
class LanguagesTest {
    private static final List<String> CODES = Arrays.stream(Language.values()).map(Language::code).toList();

    @Test
    void pages_speak_them() throws IOException {
        String faces = Files.readString(Path.of("src/main/webapp/WEB-INF/faces-config.xml"));
        assertEquals(CODES, Pattern.compile("<supported-locale>(\\w+)<").matcher(faces).results().map(found -> found.group(1)).toList());
        assertTrue(faces.contains("<default-locale>" + Language.STANDARD.code() + "<"));
    }

    @Test
    void browsers_choose_among_them() {
        assertEquals(CODES, Preferences.LANGUAGE.choices());
    }

    @Test
    void rest_describes_them() {
        Schema described = AccountResource.Wanted.class.getRecordComponents()[0].getAccessor().getAnnotation(Schema.class);
        assertEquals(CODES, List.of(described.enumeration()));
    }
}
