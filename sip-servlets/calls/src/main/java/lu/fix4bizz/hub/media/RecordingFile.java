package lu.fix4bizz.hub.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/**
 * A WAV file that is filled from the media thread and written by the disk thread, a second at a time: a crash costs at
 * most that second, and a slow disk costs memory (30 s of sound at most, then the recording fails) but no audio of others.
 */
final class RecordingFile {
    private static final int CHUNK = 2 * G711.RATE;
    private static final int MOST_WAITING = 30;

    private final Path path;
    private final Opener opener;
    private final Executor disk;
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile String fault = "";
    private ByteBuffer chunk = emptyChunk();
    private WavWriter writer; // of the disk thread

    /** Makes the file; a test gives one whose disk is full. */
    @FunctionalInterface
    interface Opener {
        SeekableByteChannel open(Path path) throws IOException;
    }

    RecordingFile(Path path, Opener opener, Executor disk) {
        this.path = path;
        this.opener = opener;
        this.disk = disk;
        disk.execute(() -> guarded(() -> writer = opened()));
    }

    Path path() {
        return path;
    }

    /** @return what is wrong with the disk, if anything */
    Optional<String> fault() {
        return Optional.of(fault).filter(f -> !f.isEmpty());
    }

    void append(short[] frame) {
        for (short sample : frame) {
            chunk.putShort(sample);
        }
        if (chunk.remaining() < 2 * frame.length) {
            flush();
        }
    }

    /**
     * Closes the file with at most so many samples.
     *
     * @param onClosed gets, on the disk thread, the samples in the file and the fault or ""
     */
    void finish(long samples, BiConsumer<Long, String> onClosed) {
        flush();
        disk.execute(() -> onClosed.accept(closed(samples), fault));
    }

    private void flush() {
        ByteBuffer full = chunk.flip();
        chunk = emptyChunk();
        if (waiting.incrementAndGet() > MOST_WAITING) {
            fail("the disk is too slow");
        }
        disk.execute(() -> write(full));
    }

    private void write(ByteBuffer full) {
        waiting.decrementAndGet();
        if (fault.isEmpty()) {
            guarded(() -> writer.write(full));
        }
    }

    private WavWriter opened() throws IOException {
        return new WavWriter(opener.open(path));
    }

    private long closed(long samples) {
        long[] kept = {0};
        if (writer != null) {
            guarded(() -> {
                try (WavWriter last = writer) {
                    kept[0] = last.finish(samples);
                }
            });
        }
        return kept[0];
    }

    /** The fault becomes the recording's reason: there is nobody else on this thread to tell. */
    private void guarded(DiskWork work) {
        try {
            work.run();
        } catch (IOException | RuntimeException e) {
            fail(e.toString());
        }
    }

    private void fail(String why) {
        fault = fault.isEmpty() ? why : fault;
    }

    private static ByteBuffer emptyChunk() {
        return ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A step on the disk. */
    @FunctionalInterface
    private interface DiskWork {
        void run() throws IOException;
    }
}
