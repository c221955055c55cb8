package lu.fix4bizz.hub.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lu.fix4bizz.hub.media.Negotiation.Agreed;

/** With the real threads: that they run, and that they end. */
class MediaEngineTest {
    @TempDir
    private Path folder;

    @Test
    void a_call_is_greeted_and_recorded_and_the_end_leaves_nothing_behind() throws Exception {
        CompletableFuture<Recording> recorded = new CompletableFuture<>();
        CompletableFuture<PlayEnd> played = new CompletableFuture<>();
        try (ExecutorService callbacks = Executors.newSingleThreadExecutor(); Phone phone = new Phone(G711.PCMU, 7);
                MediaEngine engine = MediaEngine.start(41_230, 41_239, callbacks)) {
            MediaSession session = engine.open(InetAddress.getLoopbackAddress());
            assertInstanceOf(Agreed.class, session.offerAnswer(phone.offer()));
            session.play(List.of(AudioClip.beep()), end -> {
                session.record(folder.resolve("a.wav"), RecordingLimits.voicemail(Duration.ofMillis(200)), recorded::complete);
                played.complete(end);
            });
            assertTrue(Goertzel.share(phone.decoded(phone.receive(20)), 1000) > 0.98);
            assertEquals(PlayEnd.FINISHED, played.get(10, TimeUnit.SECONDS));
            assertEquals(Recording.Reason.LIMIT, recorded.get(10, TimeUnit.SECONDS).reason());
            assertEquals(1, engine.sessions());
        }
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            assertTrue(!thread.getName().startsWith("hub-media") || thread.join(Duration.ofSeconds(10)), thread.getName());
        }
    }

    @Test
    void stopping_closes_running_recordings_and_frees_the_ports() throws Exception {
        CompletableFuture<Recording> recorded = new CompletableFuture<>();
        MediaEngine engine = MediaEngine.start(41_240, 41_241, Runnable::run);
        MediaSession session = engine.open(InetAddress.getLoopbackAddress());
        session.record(folder.resolve("b.wav"), RecordingLimits.voicemail(Duration.ofMinutes(3)), recorded::complete);
        engine.close();
        assertEquals(Recording.Reason.STOPPED, recorded.getNow(null).reason());
        session.close();
        engine.close();
        try (MediaEngine next = MediaEngine.start(41_240, 41_241, Runnable::run)) {
            assertEquals(41_240, next.open(InetAddress.getLoopbackAddress()).port());
        }
    }
}
