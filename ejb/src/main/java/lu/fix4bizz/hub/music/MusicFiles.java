package lu.fix4bizz.hub.music;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import lu.fix4bizz.hub.settings.Settings;

/** The sound files of music on hold: {@code music/<company>/<piece>.wav}, and the hub's own. */
@ApplicationScoped
public class MusicFiles {
    private static final Logger LOG = System.getLogger(MusicFiles.class.getName());
    private static final String OWN = "hub.wav";

    private Path folder;
    /** Whether this start has made sure that the hub's piece on disk is the program's. */
    private volatile boolean isOwnChecked;

    protected MusicFiles() {
    }

    @Inject
    public MusicFiles(Settings settings) {
        this.folder = settings.dataDir().resolve("music");
    }

    /** The hub's piece, written out of the program when it is not there yet, or another one. */
    public Path own() {
        Path file = folder.resolve(OWN);
        if (!isOwnChecked || !Files.exists(file)) {
            provideOwn(file);
            isOwnChecked = true;
        }
        return file;
    }

    private static void provideOwn(Path file) {
        try (InputStream in = Objects.requireNonNull(MusicFiles.class.getResourceAsStream(OWN))) {
            byte[] piece = in.readAllBytes();
            if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), piece)) {
                write(file, piece);
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Where a company's piece is. */
    public Path place(long companyId, String piece) {
        return folder.resolve(Long.toString(companyId)).resolve(UUID.fromString(piece) + ".wav");
    }

    /** @return the id of the new piece */
    String store(long companyId, byte[] wav) {
        String id = UUID.randomUUID().toString();
        try {
            write(place(companyId, id), wav);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        return id;
    }

    /** Whole or not at all. */
    private static void write(Path file, byte[] wav) throws IOException {
        Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(file.getParent(), "piece", ".draft");
        Files.write(draft, wav);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) MusicChanged change) {
        change.lost().forEach(piece -> delete(place(change.companyId(), piece)));
    }

    void failed(@Observes(during = TransactionPhase.AFTER_FAILURE) MusicChanged change) {
        change.added().forEach(piece -> delete(place(change.companyId(), piece)));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException kept) {
            LOG.log(Level.WARNING, "{0} is of no use any more and could not be deleted: {1}", file, kept.getMessage());
        }
    }
}
