package lu.fix4bizz.hub.calls;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lu.fix4bizz.hub.calls.model.CallDirection;
import lu.fix4bizz.hub.calls.model.CallRecord;
import lu.fix4bizz.hub.calls.model.CallStatus;

/** The file of {@link CallsOnDisk}: there as a whole or not at all; no file when there is no call. */
final class UnwrittenCalls {
    private static final Logger LOG = System.getLogger(UnwrittenCalls.class.getName());

    private final Path file;
    private final Path draft;

    /** @param taken when the calls stood like that */
    record Snapshot(Instant taken, List<CallRecord> calls) {
    }

    UnwrittenCalls(Path directory) {
        file = directory.resolve("unwritten");
        draft = directory.resolve("unwritten.draft");
    }

    void write(Snapshot snapshot) throws IOException {
        if (snapshot.calls().isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        Files.createDirectories(file.getParent());
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(draft)))) {
            out.writeUTF(snapshot.taken().toString());
            out.writeInt(snapshot.calls().size());
            for (CallRecord call : snapshot.calls()) {
                write(call, out);
            }
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What was written last; empty when there is no file, or one that cannot be understood, which is put aside. */
    Optional<Snapshot> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            Instant taken = Instant.parse(in.readUTF());
            List<CallRecord> calls = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                calls.add(call(in));
            }
            return Optional.of(new Snapshot(taken, calls));
        } catch (IOException | DateTimeException | IllegalArgumentException damaged) {
            putAside(damaged);
            return Optional.empty();
        }
    }

    private void putAside(Exception damaged) {
        file.toFile().renameTo(file.resolveSibling("unwritten.damaged").toFile());
        LOG.log(Level.WARNING, "Calls of the last run cannot be read, {0} is put aside: {1}", file, damaged.toString());
    }

    private static void write(CallRecord call, DataOutputStream out) throws IOException {
        out.writeLong(call.userId());
        out.writeUTF(call.callId());
        out.writeUTF(call.direction().name());
        out.writeUTF(call.number());
        out.writeUTF(call.name());
        out.writeUTF(call.startedAt().toString());
        out.writeUTF(call.trace());
        out.writeUTF(call.answeredAt().map(Instant::toString).orElse(""));
        out.writeUTF(call.status().name());
        out.writeUTF(call.endedAt().map(Instant::toString).orElse(""));
    }

    private static CallRecord call(DataInputStream in) throws IOException {
        CallRecord call = new CallRecord(in.readLong(), in.readUTF(), CallDirection.valueOf(in.readUTF()), in.readUTF(), in.readUTF(),
                Instant.parse(in.readUTF()));
        call.explain(in.readUTF());
        moment(in.readUTF()).ifPresent(call::answered);
        CallStatus status = CallStatus.valueOf(in.readUTF());
        moment(in.readUTF()).ifPresent(when -> call.ended(status, when));
        return call;
    }

    private static Optional<Instant> moment(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    }
}
