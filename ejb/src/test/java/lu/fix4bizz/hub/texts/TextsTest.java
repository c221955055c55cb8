package lu.fix4bizz.hub.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lu.fix4bizz.hub.calls.model.CallStatus;
import lu.fix4bizz.hub.calls.model.ForwardingKind;
import lu.fix4bizz.hub.calls.routing.Outcome;
import lu.fix4bizz.hub.model.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    private static final Pattern REFUSAL = Pattern.compile("\"([a-z_]+(?:\\.[a-z_]+)*\\.error\\.[a-z_]+)\"");
    /** A service's method, named as the service is, and what it says. */
    private static final Pattern SERVICE = Pattern.compile("Verdict (\\w+)\\(.*?\\n    }", Pattern.DOTALL);
    private static final Pattern REASON = Pattern.compile("(?:applies|passes)\\((?:name|VOICEMAIL), (?:[^;]*?\\? )?\"([a-z_]+)\"(?: : \"([a-z_]+)\")?");
    private static final Pattern FORWARD_REASON = Pattern.compile("(?:applies|passes)\\(service, \"([a-z_]+)\"");

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("lu.fix4bizz.hub.texts.messages", Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Stream<String> found(Pattern pattern, int group, String... sources) {
        return Stream.of(sources).map(Path::of).flatMap(TextsTest::code).flatMap(code -> pattern.matcher(code).results())
                .map(match -> match.group(group)).filter(word -> word != null);
    }

    private static Stream<String> code(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(TextsTest::read).toList().stream();
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

    private static void exist(Stream<String> keys) {
        Set<String> missing = keys.filter(key -> !bundle("en").containsKey(key)).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), missing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "de"})
    void every_language_has_every_text_with_the_same_arguments(String language) {
        assertEquals(bundle("en").keySet(), bundle(language).keySet());
        for (String key : bundle("en").keySet()) {
            assertEquals(arguments(bundle("en").getString(key)), arguments(bundle(language).getString(key)), key);
        }
    }

    private static Set<String> arguments(String text) {
        return Pattern.compile("\\{\\d}").matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "de"})
    void every_text_can_be_formatted_and_is_clean(String language) {
        for (String key : bundle(language).keySet()) {
            String text = bundle(language).getString(key);
            assertFalse(text.contains("'"), key + ": a straight apostrophe would swallow what follows");
            assertEquals(text.strip(), text, key);
            assertFalse(MessageFormat.format(text, 1, 2, 3).contains("{"), key);
        }
    }

    @Test
    void french_blanks_before_double_signs_do_not_break() {
        for (String key : bundle("fr").keySet()) {
            String text = bundle("fr").getString(key).replace("Authorization: Bearer", "");
            assertFalse(Pattern.compile(" [:;!?»]|« |[^\\s\\u00a0\\u202f][:;!?»](?!\\S)|«[^\\u00a0\\u202f]").matcher(text).find(), key + ": " + text);
        }
    }

    /** Mail addresses are checked before they come to a mail. */
    @Test
    void every_refusal_has_its_text() {
        exist(found(REFUSAL, 1, "src/main/java", "../persistence/src/main/java").filter(key -> !key.startsWith("mail.")));
    }

    @Test
    void every_reason_of_a_decision_has_its_text() {
        String routing = "src/main/java/lu/fix4bizz/hub/calls/routing";
        Set<String> reasons = new TreeSet<>();
        code(Path.of(routing)).flatMap(code -> SERVICE.matcher(code).results()).forEach(method -> {
            String service = method.group(1).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            REASON.matcher(method.group()).results().flatMap(reason -> Stream.of(reason.group(1), reason.group(2))).filter(Objects::nonNull)
                    .forEach(why -> reasons.add(service + "." + why));
        });
        assertTrue(reasons.containsAll(Set.of("busy.two_calls", "busy.in_a_call", "busy.second_call", "voicemail.off", "ring.at_once")), reasons.toString());
        Set<String> forwards = found(FORWARD_REASON, 1, routing).collect(Collectors.toSet());
        assertTrue(forwards.contains("too_many_diversions"), forwards.toString());
        for (ForwardingKind kind : ForwardingKind.values()) {
            String service = "forward-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
            forwards.forEach(why -> reasons.add(service + "." + why));
        }
        Stream.of("forward-busy", "forward-no-answer", "forward-not-reachable", "voicemail").forEach(service -> reasons.add(service + ".after_ringing"));
        Stream.of("do-not-disturb", "busy", "not-reachable", "ring", "forward-busy", "forward-no-answer", "forward-not-reachable", "voicemail")
                .forEach(service -> reasons.add(service + ".not_reached"));
        exist(reasons.stream().map(reason -> "calls.trace." + reason));
        exist(reasons.stream().map(reason -> "calls.service." + reason.substring(0, reason.indexOf('.'))));
    }

    @Test
    void every_step_has_its_words() {
        exist(Stream.of(Outcome.values()).flatMap(outcome -> Stream.of("calls.sentence.voicemail." + outcome, "calls.path.greeting." + outcome)));
        exist(Stream.of(480, 482, 486).flatMap(status -> Stream.of("calls.sentence.reject." + status, "calls.path.stop." + status)));
        exist(Stream.of(ForwardingKind.values()).flatMap(kind -> Stream.of("calls.path.forward." + kind, "calls.ForwardingKind." + kind)));
        exist(Stream.of(CallStatus.values()).map(status -> "calls.CallStatus." + status));
        exist(found(Pattern.compile("texts\\.of\\(\"([A-Za-z_.]+[A-Za-z_])\""), 1, "src/main/java"));
    }

    @Test
    void an_unknown_key_is_shown_as_itself_and_an_unknown_language_is_french() {
        assertEquals("no.such.key", Texts.in("en").of("no.such.key"));
        assertEquals(Texts.in("fr"), Texts.in("lb"));
        assertEquals("Verpasst", Texts.in("de").of("calls", CallStatus.MISSED));
    }

    @Test
    void a_refusal_speaks_the_persons_language_without_grouping_numbers() {
        assertEquals("Nobody has extension 7299.", Texts.in("en").of(Refusal.invalid("calls.forwarding.error.no_extension", 7299)));
        assertEquals("Rings for 1800\u00a0s", Texts.in("en").of("calls.path.ring", 1800));
        assertEquals("Too many tries. Try again in 1 second.", Texts.in("en").of("accounts.error.tries", 1));
        assertEquals("Too many tries. Try again in 9 seconds.", Texts.in("en").of("accounts.error.tries", 9L));
    }
}
