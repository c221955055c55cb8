package lu.fix4bizz.hub.media;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;

/**
 * Writes PCM 16 bit, 8 kHz, mono, as it arrives. The header says 0 samples until {@link #finish}; after a crash
 * {@link WavFile#repair} corrects it.
 */
final class WavWriter implements Closeable {
    private final SeekableByteChannel channel;

    WavWriter(SeekableByteChannel channel) throws IOException {
        this.channel = channel;
        write(WavFile.header(0));
    }

    /** Appends little-endian samples. */
    void write(ByteBuffer samples) throws IOException {
        while (samples.hasRemaining()) {
            channel.write(samples);
        }
    }

    /**
     * Keeps at most so many samples and makes the header say what is there. It needs no further room on the disk, so
     * it works after a failed {@link #write} too.
     *
     * @return the samples in the file
     */
    long finish(long samples) throws IOException {
        long kept = Math.min(samples, Math.max(0, channel.size() - WavFile.HEADER) / 2);
        channel.truncate(WavFile.HEADER + 2 * kept);
        channel.position(0);
        write(WavFile.header(2 * kept));
        if (channel instanceof FileChannel file) {
            file.force(true); // a message that was taken must outlive a power cut
        }
        return kept;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
