package lu.fix4bizz.hub.voicemail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import lu.fix4bizz.hub.settings.Settings;

/**
 * The sound files of voicemail. In the spool: {@code <id>.wav} grows while the caller speaks, {@code <id>.note} says whose it is and,
 * once it is whole, how long it lasts. Stored ones lie in {@code voicemail/<first two of the id>/<id>.wav}.
 */
@ApplicationScoped
public class Recordings {
    private static final Logger LOG = System.getLogger(Recordings.class.getName());
    private static final String SECONDS = "seconds";

    private final Queue<Spooled> unnoted = new ConcurrentLinkedQueue<>();
    private Path stored;
    private Path spool;

    protected Recordings() {
    }

    @Inject
    public Recordings(Settings settings) {
        this.stored = settings.dataDir().resolve("voicemail");
        this.spool = stored.resolve("spool");
    }

    /** Notes whose it will be and tells where the sound shall be written. @throws UncheckedIOException when the disk refuses */
    public Path begin(NewRecording recording) {
        try {
            Files.createDirectories(spool);
            write(recording, -1);
            return sound(recording.id());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /**
     * The caller has hung up: from here on it must not be lost. A disk that has no room for the note is asked again each time
     * somebody looks for {@link #finished} ones; after a crash meanwhile it is one of {@link #cutOff}.
     *
     * @param seconds how long it lasts
     */
    public void finish(NewRecording recording, int seconds) {
        Spooled whole = new Spooled(recording, seconds);
        if (!isNoted(whole)) {
            LOG.log(Level.WARNING, "Recording {0} waits: the disk takes no note of it", recording.id());
            unnoted.add(whole);
        }
    }

    private boolean isNoted(Spooled whole) {
        try {
            write(whole.recording(), whole.seconds());
            return true;
        } catch (IOException noRoom) {
            return false;
        }
    }

    /** Too short to be a message. */
    public void discard(UUID id) {
        delete(sound(id));
        delete(note(id));
    }

    /** Recordings that were going on when the hub went down: their sound ends where it was cut. */
    public List<NewRecording> cutOff() {
        return spooled(-1).stream().map(Spooled::recording).toList();
    }

    /** Where the sound of a recording in the spool is. */
    public Path sound(UUID id) {
        return spool.resolve(id + ".wav");
    }

    /** Whole recordings that are not messages yet. */
    List<Spooled> finished() {
        unnoted.removeIf(this::isNoted);
        return spooled(0);
    }

    /** A recording in the spool; {@code seconds} is -1 while it goes on. */
    record Spooled(NewRecording recording, int seconds) {
    }

    /** Moves the sound to its place; harmless when that was done already. */
    void store(UUID id) {
        try {
            Files.createDirectories(place(id).getParent());
            if (Files.exists(sound(id))) {
                Files.move(sound(id), place(id), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** The message is in the database: nothing is left to make up for. */
    void forget(UUID id) {
        delete(note(id));
    }

    /** Where the sound of a stored message is. */
    public Path place(UUID id) {
        return stored.resolve(id.toString().substring(0, 2)).resolve(id + ".wav");
    }

    void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessagePurged purged) {
        deleteStored(purged.recording());
    }

    void deleteStored(UUID id) {
        delete(place(id));
    }

    private List<Spooled> spooled(int least) {
        if (!Files.isDirectory(spool)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(spool)) {
            return files.filter(file -> file.toString().endsWith(".note")).flatMap(file -> read(file).stream())
                    .filter(found -> least < 0 ? found.seconds < 0 : found.seconds >= least).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void write(NewRecording recording, int seconds) throws IOException {
        Properties note = new Properties();
        note.setProperty("user", Long.toString(recording.userId()));
        note.setProperty("number", recording.callerNumber());
        note.setProperty("name", recording.callerName());
        note.setProperty("started", recording.startedAt().toString());
        note.setProperty(SECONDS, Integer.toString(seconds));
        Path whole = note(recording.id());
        Path draft = spool.resolve(recording.id() + ".draft");
        try (Writer writer = Files.newBufferedWriter(draft)) {
            note.store(writer, null);
        }
        Files.move(draft, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Empty for a note that was just discarded; one that cannot be understood is put aside, so that it holds up no other. */
    private static Optional<Spooled> read(Path file) {
        Properties note = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            note.load(reader);
            return Optional.of(spooled(file, note));
        } catch (NoSuchFileException discarded) {
            return Optional.empty();
        } catch (IllegalArgumentException | DateTimeException damaged) {
            putAside(file);
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void putAside(Path note) {
        try {
            Files.move(note, note.resolveSibling(note.getFileName() + ".damaged"));
            LOG.log(Level.WARNING, "The note {0} cannot be understood; it is kept as .damaged beside its sound", note);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static Spooled spooled(Path file, Properties note) {
        UUID id = UUID.fromString(file.getFileName().toString().replace(".note", ""));
        return new Spooled(new NewRecording(id, Long.parseLong(note.getProperty("user")), note.getProperty("number", ""),
                note.getProperty("name", ""), Instant.parse(note.getProperty("started", ""))), Integer.parseInt(note.getProperty(SECONDS)));
    }

    private Path note(UUID id) {
        return spool.resolve(id + ".note");
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
