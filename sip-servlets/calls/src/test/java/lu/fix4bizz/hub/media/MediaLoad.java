package lu.fix4bizz.hub.media;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A measurement, not a test: so many callers leave a message at once; prints what the hub's two media threads cost. The
 * callers run in the same process, but their thread is not counted.
 *
 * <pre>java -cp target/classes:target/test-classes lu.fix4bizz.hub.media.MediaLoad [calls] [seconds]</pre>
 */
final class MediaLoad {
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private MediaLoad() {
    }

    public static void main(String[] args) throws Exception {
        int calls = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 20;
        Path folder = Files.createTempDirectory("media-load");
        try (MediaEngine engine = MediaEngine.start(30_000, 39_999, Runnable::run)) {
            for (int round = 0; round < 3; round++) {
                round(engine, Files.createDirectory(folder.resolve("round" + round)), calls, seconds);
            }
        }
        try (Stream<Path> files = Files.walk(folder).sorted((a, b) -> b.compareTo(a))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private static void round(MediaEngine engine, Path folder, int calls, int seconds) throws Exception {
        List<Phone> phones = new ArrayList<>();
        List<MediaSession> sessions = new ArrayList<>();
        List<Recording> recordings = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(calls);
        for (int i = 0; i < calls; i++) {
            Phone phone = new Phone(G711.PCMA, i);
            MediaSession session = engine.open(InetAddress.getLoopbackAddress());
            session.offerAnswer(phone.offer());
            session.record(folder.resolve(i + ".wav"), RecordingLimits.voicemail(Duration.ofMinutes(5)), recording -> {
                synchronized (recordings) {
                    recordings.add(recording);
                }
                done.countDown();
            });
            phones.add(phone);
            sessions.add(session);
        }
        long before = cpu();
        long start = System.nanoTime();
        speak(phones, sessions, seconds);
        double wall = System.nanoTime() - start;
        double share = (cpu() - before) / wall;
        sessions.forEach(MediaSession::close);
        done.await();
        long late = sessions.stream().mapToLong(s -> s.counts().late()).sum();
        long gaps = sessions.stream().mapToLong(s -> s.counts().concealedFrames()).sum();
        long shortest = recordings.stream().mapToLong(r -> r.duration().toMillis()).min().orElse(0);
        System.out.printf("%d recordings, %d s: %.3f core, %d late packets, %d gaps, shortest recording %d ms%n", calls, seconds,
                share, late, gaps, shortest);
        phones.forEach(Phone::close);
    }

    private static void speak(List<Phone> phones, List<MediaSession> sessions, int seconds) throws IOException {
        short[] frame = new short[G711.FRAME];
        AudioClip.tone(400, Duration.ofMillis(20)).copyTo(frame, 0);
        Pacer pacer = new Pacer(System.nanoTime());
        for (int sent = 0; sent < seconds * 50;) {
            for (int due = pacer.due(System.nanoTime()); due > 0; due--, sent++) {
                for (int i = 0; i < phones.size(); i++) {
                    phones.get(i).send(sessions.get(i), phones.get(i).next(frame));
                }
            }
            LockSupport.parkNanos(pacer.toWait(System.nanoTime()));
        }
    }

    private static long cpu() {
        return Stream.of(CPU.getThreadInfo(CPU.getAllThreadIds())).filter(t -> t != null && t.getThreadName().startsWith("hub-media"))
                .mapToLong(t -> CPU.getThreadCpuTime(t.getThreadId())).sum();
    }
}
