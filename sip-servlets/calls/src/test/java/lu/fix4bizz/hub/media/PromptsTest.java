package lu.fix4bizz.hub.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PromptsTest {
    @TempDir
    private Path folder;
    private Prompts prompts;

    @BeforeEach
    void make_prompts() {
        prompts = new Prompts(folder);
    }

    @ParameterizedTest
    @EnumSource
    void each_prompt_is_there_in_each_language_and_can_be_heard(Prompt prompt) {
        for (String lang : Prompts.LANGUAGES) {
            AudioClip clip = prompts.load(lang, prompt);
            assertTrue(clip.duration().toMillis() > 500 && clip.duration().toSeconds() < 10, lang + ' ' + clip.duration());
            assertTrue(rms(clip.toArray()) > 1500, lang + " is too quiet: " + rms(clip.toArray()));
        }
    }

    @Test
    void the_texts_are_those_of_the_enum() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/main/prompts/prompts.csv"));
        assertEquals("key;fr;en;de", lines.getFirst());
        assertEquals(Stream.of(Prompt.values()).map(Prompt::key).toList(), lines.stream().skip(1).map(l -> l.split(";")[0]).toList());
        assertTrue(lines.stream().allMatch(l -> l.split(";").length == 4));
    }

    @Test
    void a_built_in_prompt_is_read_once() {
        assertSame(prompts.load("de", Prompt.GOODBYE), prompts.load("de", Prompt.GOODBYE));
    }

    @Test
    void a_variant_means_its_language_and_an_unknown_one_french() {
        assertSame(prompts.load("de", Prompt.GOODBYE), prompts.load("de-LU", Prompt.GOODBYE));
        assertSame(prompts.load("fr", Prompt.GOODBYE), prompts.load("lb", Prompt.GOODBYE));
        assertSame(prompts.load("fr", Prompt.GOODBYE), prompts.load("../../etc", Prompt.GOODBYE));
    }

    @Test
    void an_own_recording_acts_at_once_and_so_does_its_removal() throws IOException {
        AudioClip builtIn = prompts.load("en", Prompt.GOODBYE);
        AudioClip own = AudioClip.tone(500, Duration.ofSeconds(1));
        WavFile.write(recording("en"), own);
        assertArrayEquals(own.toArray(), prompts.load("en", Prompt.GOODBYE).toArray());
        Files.delete(recording("en"));
        assertArrayEquals(builtIn.toArray(), prompts.load("en", Prompt.GOODBYE).toArray());
    }

    @Test
    void an_own_recording_that_changes_is_read_again() throws IOException {
        WavFile.write(recording("fr"), AudioClip.tone(500, Duration.ofSeconds(1)));
        Files.setLastModifiedTime(recording("fr"), FileTime.fromMillis(1000));
        prompts.load("fr", Prompt.GOODBYE);
        WavFile.write(recording("fr"), AudioClip.tone(500, Duration.ofSeconds(2)));
        assertEquals(Duration.ofSeconds(2), prompts.load("fr", Prompt.GOODBYE).duration());
    }

    @Test
    void an_own_recording_that_cannot_be_played_is_passed_over() throws IOException {
        Files.writeString(recording("fr"), "no sound");
        assertSame(prompts.load("fr", Prompt.GOODBYE), prompts.load("fr", Prompt.GOODBYE));
        assertTrue(prompts.load("fr", Prompt.GOODBYE).samples() > 0);
    }

    private Path recording(String lang) throws IOException {
        return Files.createDirectories(folder.resolve(lang)).resolve("goodbye.wav");
    }

    private static double rms(short[] samples) {
        return Math.sqrt(IntStream.range(0, samples.length).mapToDouble(i -> (double) samples[i] * samples[i]).average().orElse(0));
    }
}
