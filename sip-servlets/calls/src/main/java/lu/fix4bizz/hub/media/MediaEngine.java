package lu.fix4bizz.hub.media;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.StandardProtocolFamily;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The media of the hub: one per hub. Owns the RTP ports, the media thread and the disk thread.
 *
 * <pre>{@code
 * MediaEngine engine = MediaEngine.start(10000, 10999, managedExecutor);
 * MediaSession session = engine.open(InetAddress.getByName("192.0.2.1"));
 * switch (session.offerAnswer(offer)) {
 *     case Agreed agreed -> ...   // 200 with agreed.sdp(), then play and record
 *     case Refused refused -> ... // refused.reason().status()
 * }
 * session.play(List.of(greeting, AudioClip.beep()), end -> session.record(file, limits, recording -> ...));
 * }</pre>
 */
public final class MediaEngine implements AutoCloseable {
    private static final int DISK_PATIENCE = 10; // seconds for the last recordings at the end

    private final RtpPorts ports;
    private final MediaLoop loop;
    private final Threads threads;
    private final ExecutorService disk;
    private final Thread pacing;
    private volatile boolean closing;

    /** Who does what does not belong on the media thread. */
    record Threads(Executor callbacks, Executor disk, RecordingFile.Opener opener) { }

    private MediaEngine(RtpPorts ports, Executor callbacks) {
        this.ports = ports;
        loop = new MediaLoop(ports);
        disk = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("hub-media-disk").factory());
        threads = new Threads(callbacks, disk, path -> Files.newByteChannel(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        pacing = Thread.ofPlatform().daemon().name("hub-media").unstarted(this::run);
    }

    /**
     * Starts the two threads.
     *
     * @param firstPort first UDP port for RTP
     * @param lastPort  last one, included; every second port is used for one call
     * @param callbacks runs the callbacks of the sessions; in a server its managed executor, so that they may use beans
     */
    public static MediaEngine start(int firstPort, int lastPort, Executor callbacks) {
        MediaEngine engine = new MediaEngine(new RtpPorts(firstPort, lastPort), callbacks);
        engine.pacing.start();
        return engine;
    }

    /**
     * Takes a port for one call.
     *
     * @param address what the hub's SDP says: the address at which this call's peer reaches the hub. The socket itself
     *                listens on all addresses of that family.
     * @throws NoFreePort when the range is used up
     */
    public MediaSession open(InetAddress address) throws NoFreePort {
        return open(ports, loop, address, threads);
    }

    static MediaSession open(RtpPorts ports, MediaLoop loop, InetAddress address, Threads threads) throws NoFreePort {
        boolean four = address instanceof Inet4Address;
        RtpPorts.Lease lease = ports.lease(four ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6);
        MediaSession session = new MediaSession(loop, lease, address, threads);
        loop.post(session, () -> loop.add(session));
        return session;
    }

    /** @return the sessions that are open now */
    public int sessions() {
        return loop.size();
    }

    /** Ends all sessions, closes their recordings and stops both threads. Not to be called from a callback. */
    @Override
    public void close() {
        closing = true;
        LockSupport.unpark(pacing);
        join();
        loop.end();
        disk.shutdown();
        awaitDisk();
    }

    private void run() {
        Pacer pacer = new Pacer(System.nanoTime());
        while (!closing) {
            int ticks = pacer.due(System.nanoTime());
            if (ticks > 0) {
                loop.step(ticks);
            }
            LockSupport.parkNanos(pacer.toWait(System.nanoTime()));
        }
    }

    private void join() {
        try {
            pacing.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitDisk() {
        try {
            disk.awaitTermination(DISK_PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
