package lu.fix4bizz.hub.voicemail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import lu.fix4bizz.hub.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The spool, with a hub that is killed between any two steps. */
class RecordingsTest {
    @TempDir
    Path dataDir;
    private Recordings recordings;
    private final NewRecording recording = new NewRecording(UUID.randomUUID(), 42, "+352621123456", "Zoé\n=:#!\\ 电话", Instant.EPOCH);

    @BeforeEach
    void start() {
        recordings = new Recordings(Settings.of(Map.of("HUB_DATA_DIR", dataDir.toString())));
    }

    private void speak() throws IOException {
        Files.writeString(recordings.begin(recording), "sound");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(dataDir)) {
            return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void an_empty_hub_has_no_recordings() {
        assertEquals(List.of(), recordings.finished());
        assertEquals(List.of(), recordings.cutOff());
    }

    @Test
    void what_goes_on_is_not_finished_but_survives_a_kill() throws IOException {
        speak();
        assertEquals(List.of(), recordings.finished());
        start();
        assertEquals(List.of(recording), recordings.cutOff());
    }

    @Test
    void what_is_finished_survives_a_kill() throws IOException {
        speak();
        recordings.finish(recording, 7);
        start();
        assertEquals(List.of(), recordings.cutOff());
        assertEquals(List.of(new Recordings.Spooled(recording, 7)), recordings.finished());
    }

    @Test
    void storing_again_after_a_kill_is_harmless() throws IOException {
        speak();
        recordings.finish(recording, 7);
        recordings.store(recording.id());
        start();
        assertEquals(1, recordings.finished().size());
        recordings.store(recording.id());
        recordings.forget(recording.id());
        recordings.forget(recording.id());
        assertEquals("sound", Files.readString(recordings.place(recording.id())));
        assertEquals(List.of(recording.id() + ".wav"), files());
    }

    @Test
    void nothing_is_left_of_what_was_too_short() throws IOException {
        speak();
        recordings.discard(recording.id());
        recordings.discard(recording.id());
        assertEquals(List.of(), files());
    }

    @Test
    void a_recording_that_never_got_a_sound_is_discarded_too() throws IOException {
        recordings.begin(recording);
        assertEquals(List.of(recording), recordings.cutOff());
        recordings.discard(recording.id());
        assertEquals(List.of(), files());
    }

    @Test
    void a_damaged_note_holds_up_no_other_and_keeps_its_sound() throws IOException {
        speak();
        recordings.finish(recording, 7);
        Path spool = recordings.sound(recording.id()).getParent();
        for (String damage : List.of("", "user=x", "user=1\nstarted=never\nseconds=1", "user=\\u00")) {
            Files.writeString(spool.resolve(UUID.randomUUID() + ".note"), damage);
        }
        Files.writeString(spool.resolve("no-id.note"), "user=1\nstarted=1970-01-01T00:00:00Z\nseconds=1");
        assertEquals(List.of(new Recordings.Spooled(recording, 7)), recordings.finished());
        assertEquals(5, files().stream().filter(name -> name.endsWith(".damaged")).count());
        assertTrue(files().contains(recording.id() + ".wav"));
    }

    @Test
    void a_disk_that_refuses_says_so() throws IOException {
        Files.createDirectories(dataDir);
        Files.writeString(dataDir.resolve("voicemail"), "a file where the folder should be");
        assertThrows(UncheckedIOException.class, () -> recordings.begin(recording));
        assertFalse(Files.isDirectory(dataDir.resolve("voicemail")));
    }

    @Test
    void what_finds_no_room_on_the_disk_is_finished_when_there_is_room() throws IOException {
        speak();
        Path noRoom = Files.createDirectory(recordings.sound(recording.id()).resolveSibling(recording.id() + ".draft"));
        recordings.finish(recording, 7);
        assertEquals(List.of(), recordings.finished());
        assertEquals(List.of(recording), recordings.cutOff());
        Files.delete(noRoom);
        assertEquals(List.of(new Recordings.Spooled(recording, 7)), recordings.finished());
        assertEquals(List.of(), recordings.cutOff());
    }
}
