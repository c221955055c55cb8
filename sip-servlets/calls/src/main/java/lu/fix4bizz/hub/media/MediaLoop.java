package lu.fix4bizz.hub.media;

import static java.lang.System.Logger.Level.ERROR;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * All sessions and what the media thread does with them. Whoever calls {@link #step} is the media thread; other threads
 * only {@link #post}.
 */
final class MediaLoop {
    private static final System.Logger LOG = System.getLogger(MediaLoop.class.getName());

    private final RtpPorts ports;
    private final Selector selector;
    private final Queue<Runnable> commands = new ConcurrentLinkedQueue<>();
    private final Set<MediaSession> sessions = new LinkedHashSet<>();
    private volatile int size;
    private volatile boolean ended;

    MediaLoop(RtpPorts ports) {
        this.ports = ports;
        try {
            this.selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException("no selector for media", e);
        }
    }

    /** Has something done for a session on the media thread, in order. After the end of the loop it is done at once. */
    void post(MediaSession session, Runnable command) {
        commands.add(() -> guarded(session, s -> command.run()));
        if (ended) {
            runCommands();
        }
    }

    int size() {
        return size;
    }

    /** Commands, then all waiting packets, then as many ticks as are due. */
    void step(int ticks) {
        runCommands();
        receive();
        for (int i = 0; i < ticks; i++) {
            List.copyOf(sessions).forEach(session -> guarded(session, MediaSession::tick));
        }
    }

    void add(MediaSession session) {
        if (ended) {
            release(session);
        } else {
            register(session);
        }
    }

    void remove(MediaSession session) {
        if (sessions.remove(session)) {
            size = sessions.size();
            release(session);
        }
    }

    /** Ends all sessions; later commands find them closed. */
    synchronized void end() {
        runCommands();
        List.copyOf(sessions).forEach(this::remove);
        ended = true;
        runCommands();
        closeSelector();
    }

    private synchronized void runCommands() {
        for (Runnable command = commands.poll(); command != null; command = commands.poll()) {
            command.run();
        }
    }

    private void receive() {
        List<MediaSession> ready = new ArrayList<>();
        try {
            selector.selectNow(key -> ready.add((MediaSession) key.attachment()));
            ready.forEach(session -> guarded(session, MediaSession::receive));
        } catch (IOException e) {
            throw new UncheckedIOException("selector of media", e);
        }
    }

    private void register(MediaSession session) {
        try {
            session.lease().channel().register(selector, SelectionKey.OP_READ, session);
            sessions.add(session);
            size = sessions.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A closed socket leaves the system only when its selector looks again: then the port is really free. */
    private void release(MediaSession session) {
        try {
            session.lease().channel().close();
            if (selector.isOpen()) {
                selector.selectNow();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ports.release(session.lease());
            session.end();
        }
    }

    /** The fault of one session must not stop the thread of all: that session ends, and its callbacks say so. */
    private void guarded(MediaSession session, Consumer<MediaSession> work) {
        try {
            work.accept(session);
        } catch (RuntimeException | Error e) {
            LOG.log(ERROR, "media session at port " + session.port() + " ends", e);
            remove(session);
        }
    }

    private void closeSelector() {
        try {
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
