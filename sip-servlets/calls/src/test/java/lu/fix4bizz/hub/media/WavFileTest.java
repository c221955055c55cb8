package lu.fix4bizz.hub.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WavFileTest {
    private static final AudioClip TONE = AudioClip.tone(440, Duration.ofMillis(1500));

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void name_the_file() {
        file = folder.resolve("a.wav");
    }

    @Test
    void what_was_written_is_read() throws IOException {
        WavFile.write(file, TONE);
        assertArrayEquals(TONE.toArray(), WavFile.read(file).toArray());
        assertEquals(Duration.ofMillis(1500), WavFile.duration(file));
    }

    /** The bytes that players look at, one by one. */
    @Test
    void the_header_is_that_of_pcm_16_bit_8_khz_mono() throws IOException {
        WavFile.write(file, AudioClip.of(new short[] {1, -2}));
        ByteBuffer expected = ByteBuffer.allocate(48).order(ByteOrder.LITTLE_ENDIAN).put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(40).put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1).putShort((short) 1)
                .putInt(8000).putInt(16000).putShort((short) 2).putShort((short) 16)
                .put("data".getBytes(StandardCharsets.US_ASCII)).putInt(4).putShort((short) 1).putShort((short) -2);
        assertArrayEquals(expected.array(), Files.readAllBytes(file));
    }

    @Test
    void g711_and_foreign_chunks_are_read() throws IOException {
        Files.write(file, riff(chunk("LIST", new byte[] {1, 2, 3}), fmt(6, 1, 8000, 8), chunk("data", new byte[] {(byte) 0xd5, 0x2a})));
        assertArrayEquals(new short[] {8, -32256}, WavFile.read(file).toArray());
        assertEquals(Duration.ofNanos(250_000), WavFile.duration(file));
    }

    @Test
    void a_recording_cut_by_a_crash_is_mended() throws IOException {
        WavFile.write(file, TONE);
        byte[] whole = Files.readAllBytes(file);
        byte[] cut = Arrays.copyOf(whole, 44 + 16001); // in the middle of a sample, with the header of the start
        Arrays.fill(cut, 40, 44, (byte) 0);
        Files.write(file, cut);
        assertEquals(Duration.ofSeconds(1), WavFile.repair(file));
        assertEquals(Duration.ofSeconds(1), WavFile.duration(file));
        assertArrayEquals(Arrays.copyOf(TONE.toArray(), 8000), WavFile.read(file).toArray());
    }

    @Test
    void mending_a_whole_file_changes_nothing() throws IOException {
        WavFile.write(file, TONE);
        byte[] before = Files.readAllBytes(file);
        assertEquals(TONE.duration(), WavFile.repair(file));
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 43, 44})
    void a_file_cut_within_its_header_becomes_an_empty_recording(int length) throws IOException {
        Files.write(file, new byte[length], StandardOpenOption.CREATE_NEW);
        assertEquals(Duration.ZERO, WavFile.repair(file));
        assertEquals(0, WavFile.read(file).samples());
    }

    @Test
    void what_cannot_be_played_is_said() throws IOException {
        assertRefused("not a RIFF WAVE file", "ID3 and so on: music".getBytes(StandardCharsets.US_ASCII));
        assertRefused("not a RIFF WAVE file", new byte[0]);
        assertRefused("needs 8000 Hz, mono, PCM 16 bit or G.711; has 44100 Hz, 2 channels, 16 bit, format 1", riff(fmt(1, 2, 44100, 16)));
        assertRefused("no data chunk", riff(fmt(1, 1, 8000, 16)));
        assertRefused("no fmt chunk before data", riff(chunk("data", new byte[4])));
        assertRefused("fmt chunk too short", riff(chunk("fmt ", new byte[4])));
    }

    @Test
    void a_chunk_that_claims_too_much_is_read_as_far_as_it_goes() throws IOException {
        byte[] bytes = riff(fmt(1, 1, 8000, 16), chunk("data", new byte[] {1, 0, 2, 0}));
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(bytes.length - 8, -1);
        Files.write(file, bytes);
        assertArrayEquals(new short[] {1, 2}, WavFile.read(file).toArray());
    }

    private void assertRefused(String why, byte[] bytes) throws IOException {
        Files.write(file, bytes);
        String message = assertThrows(BadWav.class, () -> WavFile.read(file)).getMessage();
        assertTrue(message.startsWith(why), message);
    }

    private static byte[] fmt(int tag, int channels, int rate, int bits) {
        return chunk("fmt ", ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putShort((short) tag).putShort((short) channels)
                .putInt(rate).putInt(rate * channels * bits / 8).putShort((short) (channels * bits / 8)).putShort((short) bits).array());
    }

    private static byte[] chunk(String name, byte[] body) {
        return ByteBuffer.allocate(8 + body.length + body.length % 2).order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(StandardCharsets.US_ASCII)).putInt(body.length).put(body).array();
    }

    private static byte[] riff(byte[]... chunks) {
        int length = Arrays.stream(chunks).mapToInt(c -> c.length).sum();
        ByteBuffer all = ByteBuffer.allocate(12 + length).order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(4 + length).put("WAVE".getBytes(StandardCharsets.US_ASCII));
        Arrays.stream(chunks).forEach(all::put);
        return all.array();
    }
}
