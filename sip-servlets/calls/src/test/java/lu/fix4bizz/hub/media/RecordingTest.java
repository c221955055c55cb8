package lu.fix4bizz.hub.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import lu.fix4bizz.hub.media.Recording.Reason;

class RecordingTest {
    private static final RecordingLimits LIMITS =
            new RecordingLimits(Duration.ofSeconds(60), Duration.ofSeconds(3), Duration.ofSeconds(5), "#0", false, 150);

    @TempDir
    private Path folder;
    private final List<Recording> told = new ArrayList<>();
    private final Random random = new Random(3550);
    private Studio studio = new Studio();
    private Phone phone;
    private MediaSession session;
    private Path file;

    @BeforeEach
    void call() throws IOException, NoFreePort {
        file = folder.resolve("message.wav");
        phone = new Phone(G711.PCMA, 7);
        session = studio.call(phone);
    }

    @AfterEach
    void hang_up() {
        phone.close();
        studio.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_tone_is_recorded_in_both_laws(G711 law) throws IOException, NoFreePort {
        try (Phone other = new Phone(law, 9)) {
            session = studio.call(other);
            session.record(file, LIMITS, told::add);
            studio.say(other, session, AudioClip.tone(440, Duration.ofSeconds(2)));
            session.close();
            studio.tick(0);
        }
        assertEquals(List.of(new Recording(file, Duration.ofSeconds(2), Reason.STOPPED, "")), told);
        assertTrue(Goertzel.share(WavFile.read(file).toArray(), 800, 16_000, 440) > 0.98);
    }

    @Test
    void reordered_and_repeated_packets_make_the_same_recording() throws IOException {
        session.record(file, LIMITS, told::add);
        AudioClip tone = AudioClip.tone(440, Duration.ofSeconds(2));
        short[] frame = new short[G711.FRAME];
        for (int at = 0; at < tone.samples(); at += 2 * G711.FRAME) {
            List<byte[]> two = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                tone.copyTo(frame, at + i * G711.FRAME);
                two.add(phone.next(frame));
            }
            if (at > 0) {
                Collections.reverse(two);
            }
            two.add(two.getFirst());
            studio.bring(phone, session, two);
            studio.tick(2);
        }
        session.stopRecording();
        studio.tick(0);
        assertTrue(Goertzel.share(WavFile.read(file).toArray(), 800, 16_000, 440) > 0.98);
        assertEquals(50, session.counts().duplicates());
        assertEquals(0, session.counts().late());
    }

    @Test
    void a_tenth_of_the_packets_lost_leaves_length_and_sound() throws IOException {
        session.record(file, LIMITS, told::add);
        AudioClip tone = AudioClip.tone(440, Duration.ofSeconds(10));
        short[] frame = new short[G711.FRAME];
        for (int at = 0; at < tone.samples(); at += frame.length) {
            tone.copyTo(frame, at);
            byte[] packet = phone.next(frame);
            studio.bring(phone, session, random.nextInt(10) > 0 || at == 0 ? List.of(packet) : List.of());
            studio.tick(1);
        }
        session.stopRecording();
        studio.tick(0);
        assertEquals(Duration.ofSeconds(10), told.getFirst().duration());
        assertTrue(session.counts().received() < 470, "some were lost");
        assertEquals(500 - session.counts().received(), session.counts().concealedFrames(), 6, "gaps are filled");
        assertTrue(Goertzel.share(WavFile.read(file).toArray(), 800, 80_000, 440) > 0.8);
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 240, 320, 480})
    void any_packet_length_is_recorded(int samples) throws IOException {
        session.record(file, LIMITS, told::add);
        AudioClip tone = AudioClip.tone(440, Duration.ofSeconds(3));
        short[] packet = new short[samples];
        int passed = 0;
        for (int at = 0; at < tone.samples(); at += samples) {
            tone.copyTo(packet, at);
            studio.bring(phone, session, List.of(phone.next(packet)));
            int due = (at + samples) / G711.FRAME;
            studio.tick(due - passed);
            passed = due;
        }
        session.stopRecording();
        studio.tick(0);
        assertEquals(Duration.ofSeconds(3), told.getFirst().duration());
        assertTrue(Goertzel.share(WavFile.read(file).toArray(), 1600, 23_000, 440) > 0.98);
    }

    @Test
    void a_pause_of_the_machine_loses_nothing() throws IOException {
        session.record(file, LIMITS, told::add);
        studio.say(phone, session, AudioClip.tone(440, Duration.ofSeconds(1)));
        List<byte[]> meanwhile = new ArrayList<>();
        AudioClip tone = AudioClip.tone(440, Duration.ofSeconds(1));
        short[] frame = new short[G711.FRAME];
        for (int at = 0; at < tone.samples(); at += frame.length) {
            tone.copyTo(frame, at);
            meanwhile.add(phone.next(frame));
        }
        studio.bring(phone, session, meanwhile);
        studio.tick(50);
        session.stopRecording();
        studio.tick(0);
        assertEquals(Duration.ofSeconds(2), told.getFirst().duration());
        assertEquals(0, session.counts().late());
        assertTrue(Goertzel.share(WavFile.read(file).toArray(), 8_800, 16_000, 440) > 0.98);
    }

    @Test
    void a_jump_of_the_timestamp_is_followed() throws IOException {
        session.record(file, LIMITS, told::add);
        studio.say(phone, session, AudioClip.tone(440, Duration.ofSeconds(1)));
        phone.pause(1_000_000);
        studio.say(phone, session, AudioClip.tone(880, Duration.ofSeconds(1)));
        phone.pause(-3_000_000);
        studio.say(phone, session, AudioClip.tone(1200, Duration.ofSeconds(1)));
        session.stopRecording();
        studio.tick(0);
        short[] samples = WavFile.read(file).toArray();
        assertEquals(24_000, samples.length);
        assertTrue(Goertzel.share(samples, 9_600, 15_200, 880) > 0.98);
        assertTrue(Goertzel.share(samples, 17_600, 24_000, 1200) > 0.98);
    }

    @Test
    void the_longest_duration_ends_it() throws IOException {
        session.record(file, RecordingLimits.voicemail(Duration.ofSeconds(1)), told::add);
        studio.say(phone, session, AudioClip.tone(440, Duration.ofSeconds(2)));
        assertEquals(List.of(new Recording(file, Duration.ofSeconds(1), Reason.LIMIT, "")), told);
    }

    @Test
    void silence_ends_it_and_is_cut_off_when_asked() throws IOException {
        session.record(file, RecordingLimits.voicemail(Duration.ofSeconds(60)), told::add);
        studio.say(phone, session, AudioClip.tone(440, Duration.ofSeconds(2)));
        studio.say(phone, session, AudioClip.silence(Duration.ofSeconds(11)));
        assertEquals(Reason.SILENCE, told.getFirst().reason());
        assertEquals(2_000 + 100 + 500, told.getFirst().duration().toMillis(), 40);
        assertEquals(told.getFirst().duration(), WavFile.duration(file));
    }

    @Test
    void only_silence_makes_an_empty_message() throws IOException {
        session.record(file, RecordingLimits.voicemail(Duration.ofSeconds(60)), told::add);
        studio.say(phone, session, AudioClip.silence(Duration.ofSeconds(11)));
        assertEquals(List.of(new Recording(file, Duration.ZERO, Reason.SILENCE, "")), told);
    }

    @Test
    void a_key_ends_it() throws IOException {
        session.record(file, LIMITS, told::add);
        studio.say(phone, session, AudioClip.tone(440, Duration.ofSeconds(1)));
        studio.bring(phone, session, List.of(phone.digit(5, true, 800)));
        studio.tick(1);
        phone.pause(800);
        studio.bring(phone, session, List.of(phone.digit(11, false, 160), phone.digit(11, true, 800)));
        assertEquals(List.of(new Recording(file, Duration.ofMillis(1020), Reason.DIGIT, "#")), told);
    }

    @Test
    void media_that_never_comes_ends_it_empty() throws IOException {
        session.record(file, LIMITS, told::add);
        studio.tick(149);
        assertEquals(List.of(), told);
        studio.tick(101);
        assertEquals(List.of(new Recording(file, Duration.ZERO, Reason.NO_MEDIA, "")), told);
        assertEquals(0, WavFile.read(file).samples());
    }

    @Test
    void media_that_stops_ends_it_at_its_last_sound() throws IOException {
        session.record(file, new RecordingLimits(Duration.ofSeconds(60), Duration.ZERO, Duration.ofSeconds(5), "", false, 150), told::add);
        studio.say(phone, session, AudioClip.tone(440, Duration.ofSeconds(2)));
        studio.tick(300);
        assertEquals(Reason.NO_MEDIA, told.getFirst().reason());
        assertEquals(2_000 + 100 + 500, told.getFirst().duration().toMillis(), 40);
    }

    @Test
    void on_hold_no_media_is_expected() throws IOException {
        session.record(file, new RecordingLimits(Duration.ofSeconds(60), Duration.ZERO, Duration.ofSeconds(5), "", false, 150), told::add);
        studio.say(phone, session, AudioClip.tone(440, Duration.ofSeconds(1)));
        session.offerAnswer(phone.offer("inactive"));
        studio.tick(1_000);
        assertEquals(List.of(), told);
        session.offerAnswer(phone.offer("sendrecv"));
        studio.tick(260);
        assertEquals(Reason.NO_MEDIA, told.getFirst().reason());
    }

    @Test
    void comfort_noise_and_unknown_types_are_not_recorded() throws IOException {
        session.record(file, LIMITS, told::add);
        for (int i = 0; i < 100; i++) {
            byte[] packet = phone.next(AudioClip.tone(440, Duration.ofMillis(20)).toArray());
            packet[1] = (byte) (i % 2 == 0 ? 13 : 96);
            studio.bring(phone, session, List.of(packet));
            studio.tick(1);
        }
        session.stopRecording();
        studio.tick(0);
        assertEquals(List.of(new Recording(file, Duration.ZERO, Reason.STOPPED, "")), told);
    }

    @Test
    void garbage_at_the_port_is_ignored() throws IOException {
        session.record(file, LIMITS, told::add);
        for (int i = 0; i < 500; i++) {
            byte[] noise = new byte[random.nextInt(0, 400)];
            random.nextBytes(noise);
            studio.bring(phone, session, List.of(noise));
        }
        studio.say(phone, session, AudioClip.tone(440, Duration.ofSeconds(1)));
        session.stopRecording();
        studio.tick(0);
        assertTrue(Goertzel.share(WavFile.read(file).toArray(), 1_600, 8_000, 440) > 0.98);
    }

    @Test
    void a_full_disk_ends_it_and_what_was_written_is_playable() throws IOException, NoFreePort {
        studio.close();
        studio = new Studio(path -> new FullDisk(path, 20_001));
        session = studio.call(phone);
        session.record(file, LIMITS, told::add);
        studio.say(phone, session, AudioClip.tone(440, Duration.ofSeconds(4)));
        assertEquals(Reason.WRITE_FAILED, told.getFirst().reason());
        assertTrue(told.getFirst().detail().contains("No space left"), told.getFirst().detail());
        assertEquals(told.getFirst().duration(), WavFile.duration(file));
        assertEquals(1_247, told.getFirst().duration().toMillis());
        assertTrue(Goertzel.share(WavFile.read(file).toArray(), 800, 9_000, 440) > 0.98);
        session.play(List.of(AudioClip.beep()), end -> told.clear());
        studio.tick(21);
        assertEquals(List.of(), told, "the session lives on");
    }

    @Test
    void a_file_that_cannot_be_made_ends_it() throws IOException {
        session.record(folder.resolve("no/such/folder/a.wav"), LIMITS, told::add);
        studio.tick(1);
        assertEquals(Reason.WRITE_FAILED, told.getFirst().reason());
        assertTrue(told.getFirst().detail().startsWith("java.nio.file.NoSuchFileException"), told.getFirst().detail());
    }

    @Test
    void an_existing_file_is_never_overwritten() throws IOException {
        Files.writeString(file, "precious");
        session.record(file, LIMITS, told::add);
        studio.tick(1);
        assertEquals(Reason.WRITE_FAILED, told.getFirst().reason());
        assertEquals("precious", Files.readString(file));
    }

    @Test
    void a_recording_cut_by_a_crash_is_mended_to_the_last_second() throws IOException {
        session.record(file, LIMITS, told::add);
        studio.say(phone, session, AudioClip.tone(440, Duration.ofMillis(3_500)));
        Path crashed = Files.copy(file, folder.resolve("crashed.wav"));
        assertEquals(Duration.ZERO, WavFile.duration(crashed));
        assertEquals(Duration.ofSeconds(3), WavFile.repair(crashed));
        assertFalse(WavFile.read(crashed).samples() < 24_000);
    }

    @Test
    void a_second_recording_ends_the_first() throws IOException {
        session.record(file, LIMITS, told::add);
        studio.say(phone, session, AudioClip.tone(440, Duration.ofSeconds(1)));
        session.record(folder.resolve("second.wav"), LIMITS, told::add);
        studio.say(phone, session, AudioClip.tone(440, Duration.ofSeconds(1)));
        studio.close();
        assertEquals(List.of(Duration.ofSeconds(1), Duration.ofSeconds(1)), told.stream().map(Recording::duration).toList());
    }

    /** A disk with room for so many bytes; a write that does not fit is done in part, as a real one. */
    private static final class FullDisk implements SeekableByteChannel {
        private final SeekableByteChannel real;
        private final long room;

        FullDisk(Path path, long room) throws IOException {
            this.real = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            this.room = room;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            int fits = (int) Math.min(bytes.remaining(), room - real.position());
            if (fits <= 0) {
                throw new IOException("No space left on device");
            }
            int written = real.write(bytes.slice(bytes.position(), fits));
            bytes.position(bytes.position() + written);
            return written;
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            return real.read(bytes);
        }

        @Override
        public long position() throws IOException {
            return real.position();
        }

        @Override
        public SeekableByteChannel position(long to) throws IOException {
            return real.position(to);
        }

        @Override
        public long size() throws IOException {
            return real.size();
        }

        @Override
        public SeekableByteChannel truncate(long size) throws IOException {
            return real.truncate(size);
        }

        @Override
        public boolean isOpen() {
            return real.isOpen();
        }

        @Override
        public void close() throws IOException {
            real.close();
        }
    }
}
