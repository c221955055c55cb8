package lu.fix4bizz.hub.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Symmetric RTP over real sockets; the rules themselves are in {@link RtpSourceTest}. */
class LatchingTest {
    private static final AudioClip TONE = AudioClip.tone(440, Duration.ofSeconds(1));

    @TempDir
    private Path folder;
    private final Studio studio = new Studio();
    private final List<Recording> told = new ArrayList<>();
    private Phone inSdp;
    private Phone behindNat;
    private MediaSession session;

    @BeforeEach
    void call() throws IOException, NoFreePort {
        inSdp = new Phone(G711.PCMA, 1);
        behindNat = new Phone(G711.PCMA, 2);
        session = studio.call(inSdp);
        session.record(folder.resolve("a.wav"), RecordingLimits.voicemail(Duration.ofMinutes(1)), told::add);
    }

    @AfterEach
    void hang_up() {
        studio.close();
        inSdp.close();
        behindNat.close();
    }

    @Test
    void the_hub_speaks_to_where_it_hears_from() throws IOException {
        studio.say(behindNat, session, TONE);
        session.play(List.of(AudioClip.beep()), end -> { });
        studio.tick(20);
        List<RtpPacket> heard = behindNat.receive(20);
        assertTrue(Goertzel.share(behindNat.decoded(heard.subList(2, 20)), 1000) > 0.9);
        assertEquals(1, session.counts().rejected(), "the first one was on probation");
        session.stopRecording();
        studio.tick(0);
        assertTrue(Goertzel.share(WavFile.read(told.getFirst().file()).toArray(), 1_600, 7_500, 440) > 0.98);
    }

    @Test
    void a_stranger_is_neither_recorded_nor_spoken_to() throws IOException {
        studio.say(inSdp, session, TONE);
        studio.say(behindNat, session, AudioClip.tone(1000, Duration.ofSeconds(1)));
        assertEquals(50, session.counts().rejected());
        session.stopRecording();
        studio.tick(0);
        assertEquals(1_000 + 100 + 500, told.getFirst().duration().toMillis(), 40, "then only silence");
    }

    @Test
    void a_phone_that_starts_anew_with_another_ssrc_is_heard_on() throws IOException {
        studio.say(inSdp, session, TONE);
        short[] frame = new short[G711.FRAME];
        for (int at = 0; at < TONE.samples(); at += frame.length) {
            TONE.copyTo(frame, at);
            studio.bring(inSdp, session, List.of(behindNat.next(frame))); // the other phone's SSRC from the first one's address
            studio.tick(1);
        }
        session.stopRecording();
        studio.tick(0);
        short[] samples = WavFile.read(told.getFirst().file()).toArray();
        assertEquals(16_000, samples.length, 400);
        assertTrue(Goertzel.share(samples, 9_600, 15_800, 440) > 0.98);
    }
}
