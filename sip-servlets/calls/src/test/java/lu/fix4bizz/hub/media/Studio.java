package lu.fix4bizz.hub.media;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;

/** The media of the hub without its threads: a test is the media thread, and time passes by {@link #tick}. */
public final class Studio implements AutoCloseable {
    private static final int PATIENCE = 10_000; // ms; only a broken network waits so long

    final RtpPorts ports;
    final MediaLoop loop;
    private final MediaEngine.Threads threads;

    public Studio() {
        this(path -> Files.newByteChannel(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    Studio(RecordingFile.Opener opener) {
        ports = new RtpPorts(41_000, 41_199);
        loop = new MediaLoop(ports);
        threads = new MediaEngine.Threads(Runnable::run, Runnable::run, opener);
    }

    public MediaSession open() throws NoFreePort {
        MediaSession session = MediaEngine.open(ports, loop, InetAddress.getLoopbackAddress(), threads);
        loop.step(0);
        return session;
    }

    /** A session that has agreed with this phone. */
    MediaSession call(Phone phone) throws NoFreePort {
        MediaSession session = open();
        session.offerAnswer(phone.offer());
        loop.step(0);
        return session;
    }

    /** Lets this many times 20 ms pass. */
    public void tick(int ticks) {
        loop.step(ticks);
    }

    /** Brings packets from the phone to the session, and waits until all are read: loopback may take its time. */
    void bring(Phone phone, MediaSession session, Collection<byte[]> packets) throws IOException {
        long expected = session.counts().datagrams() + packets.size();
        for (byte[] packet : packets) {
            phone.send(session, packet);
        }
        try (Selector arrival = Selector.open()) {
            session.lease().channel().register(arrival, SelectionKey.OP_READ);
            while (session.counts().datagrams() < expected) {
                if (arrival.select(PATIENCE) == 0) {
                    throw new IOException("packets lost on loopback");
                }
                arrival.selectedKeys().clear();
                loop.step(0);
            }
        }
    }

    /** The phone says a clip in packets of 20 ms, while time passes. */
    void say(Phone phone, MediaSession session, AudioClip clip) throws IOException {
        short[] frame = new short[G711.FRAME];
        for (int at = 0; at < clip.samples(); at += frame.length) {
            clip.copyTo(frame, at);
            bring(phone, session, List.of(phone.next(frame)));
            tick(1);
        }
    }

    public int portsInUse() {
        return ports.inUse();
    }

    @Override
    public void close() {
        loop.end();
    }
}
