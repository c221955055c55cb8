package lu.fix4bizz.hub.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/** WAV files: RIFF, 8 kHz, mono, as PCM 16 bit (what the hub writes), A-law or mu-law (what it also reads). */
public final class WavFile {
    /** Bytes before the samples in a file that the hub wrote. */
    public static final int HEADER = 44;

    private static final int PCM = 1;
    private static final int A_LAW = 6;
    private static final int MU_LAW = 7;
    private static final int EXTENSIBLE = 0xfffe;
    private static final int LONGEST = 64 << 20;

    private WavFile() {
    }

    /**
     * Reads a whole file.
     *
     * @throws BadWav when it is not WAV at 8 kHz, mono, PCM 16 bit or G.711
     */
    public static AudioClip read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    /** As {@link #read(Path)}; reads to the end and leaves the stream open. */
    public static AudioClip read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new BadWav("longer than " + LONGEST + " bytes");
        }
        Chunks chunks = Chunks.of(bytes);
        return AudioClip.of(samples(chunks.format(), chunks.data()));
    }

    /** Writes a clip as PCM 16 bit, 8 kHz, mono. */
    public static void write(Path file, AudioClip clip) throws IOException {
        ByteBuffer all = ByteBuffer.allocate(HEADER + 2 * clip.samples()).order(ByteOrder.LITTLE_ENDIAN);
        all.put(header(2L * clip.samples()));
        for (short sample : clip.toArray()) {
            all.putShort(sample);
        }
        Files.write(file, all.array());
    }

    /** @return how long a file plays by its header, without reading its samples */
    public static Duration duration(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Chunks chunks = Chunks.of(in.readNBytes(4096));
            return AudioClip.durationOf(chunks.saidData() / (chunks.format().bits() / 8));
        }
    }

    /**
     * Mends a recording that was cut off, by a crash for example: makes the header agree with what is on disk. A whole
     * file is left as it is; of a file too short for a header, an empty recording is made.
     *
     * @param file one that the hub wrote (44 bytes of header)
     * @return how long it plays now
     */
    public static Duration repair(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long data = Math.max(0, channel.size() - HEADER) & ~1L;
            channel.truncate(HEADER + data);
            ByteBuffer header = header(data);
            while (header.hasRemaining()) {
                channel.write(header, header.position());
            }
            channel.force(true);
            return AudioClip.durationOf(data / 2);
        }
    }

    /** @return the 44 bytes before {@code data} bytes of PCM 16 bit, 8 kHz, mono */
    static ByteBuffer header(long data) {
        ByteBuffer h = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        h.put(ascii("RIFF")).putInt((int) (HEADER - 8 + data)).put(ascii("WAVE"));
        h.put(ascii("fmt ")).putInt(16).putShort((short) PCM).putShort((short) 1);
        h.putInt(G711.RATE).putInt(2 * G711.RATE).putShort((short) 2).putShort((short) 16);
        return h.put(ascii("data")).putInt((int) data).flip();
    }

    private static byte[] ascii(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }

    private static short[] samples(Format format, ByteBuffer data) {
        short[] samples = new short[data.remaining() / (format.bits() / 8)];
        Optional<G711> law = format.law();
        for (int i = 0; i < samples.length; i++) {
            samples[i] = law.isPresent() ? law.get().decode(data.get()) : data.getShort();
        }
        return samples;
    }

    /** The fmt chunk. */
    private record Format(int tag, int channels, int rate, int bits) {

        static Format of(ByteBuffer chunk) throws BadWav {
            if (chunk.remaining() < 16) {
                throw new BadWav("fmt chunk too short");
            }
            int tag = chunk.getShort(0) & 0xffff;
            int real = tag == EXTENSIBLE && chunk.remaining() >= 26 ? chunk.getShort(24) & 0xffff : tag;
            Format format = new Format(real, chunk.getShort(2), chunk.getInt(4), chunk.getShort(14));
            format.check();
            return format;
        }

        private void check() throws BadWav {
            boolean playable = channels == 1 && rate == G711.RATE && (tag == PCM ? bits == 16 : law().isPresent() && bits == 8);
            if (!playable) {
                throw new BadWav("needs 8000 Hz, mono, PCM 16 bit or G.711; has " + rate + " Hz, " + channels
                        + " channels, " + bits + " bit, format " + tag);
            }
        }

        Optional<G711> law() {
            return tag == A_LAW ? Optional.of(G711.PCMA) : tag == MU_LAW ? Optional.of(G711.PCMU) : Optional.empty();
        }
    }

    /** Where format and samples lie; other chunks (LIST, fact) are stepped over. */
    private record Chunks(Format format, ByteBuffer data, long saidData) {

        static Chunks of(byte[] bytes) throws BadWav {
            ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            if (all.remaining() < 12 || !name(all).equals("RIFF") || !name(all.position(8)).equals("WAVE")) {
                throw new BadWav("not a RIFF WAVE file");
            }
            return walk(all);
        }

        private static Chunks walk(ByteBuffer all) throws BadWav {
            Optional<Format> format = Optional.empty();
            while (all.remaining() >= 8) {
                String name = name(all);
                long said = all.getInt() & 0xffffffffL;
                int here = (int) Math.min(said, all.remaining());
                ByteBuffer chunk = all.slice(all.position(), here).order(ByteOrder.LITTLE_ENDIAN);
                if (name.equals("fmt ")) {
                    format = Optional.of(Format.of(chunk));
                } else if (name.equals("data")) {
                    return new Chunks(format.orElseThrow(() -> new BadWav("no fmt chunk before data")), chunk, said);
                }
                all.position((int) Math.min(all.limit(), all.position() + said + (said & 1)));
            }
            throw new BadWav("no data chunk");
        }

        private static String name(ByteBuffer all) {
            byte[] four = new byte[4];
            all.get(four);
            return new String(four, StandardCharsets.US_ASCII);
        }
    }
}
