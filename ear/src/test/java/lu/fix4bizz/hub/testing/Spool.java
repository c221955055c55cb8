package lu.fix4bizz.hub.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Leaves whole recordings in the spool of a hub, as {@code hub.voicemail.Recordings} does when a caller has hung up. */
public final class Spool {

    /** Ids of the sample's people: the order in which the sample makes them. */
    public static final long ALICE = 1;
    public static final long CHLOE = 3;
    public static final long DAVID = 4;

    private final Path directory;

    private Spool(Path directory) {
        this.directory = directory;
    }

    public static Spool of(HubServer hub) {
        return new Spool(hub.settings().dataDir().resolve("voicemail/spool"));
    }

    /** @param seconds what the note says, whatever the sound lasts. @return the recording's id */
    public UUID leave(long userId, String callerName, Path wav, int seconds) {
        UUID id = UUID.randomUUID();
        try {
            Files.createDirectories(directory);
            Files.copy(wav, directory.resolve(id + ".wav"));
            Path draft = Files.writeString(directory.resolve(id + ".part"), "user=" + userId + "\nnumber=+352621123456\nname=" + callerName
                    + "\nstarted=2026-11-23T08\\:30\\:00Z\nseconds=" + seconds + "\n");
            Files.move(draft, directory.resolve(id + ".note"));
            return id;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Whether nothing of this recording waits any more. */
    public boolean isDone(UUID id) {
        return !Files.exists(directory.resolve(id + ".note")) && !Files.exists(directory.resolve(id + ".wav"));
    }
}
