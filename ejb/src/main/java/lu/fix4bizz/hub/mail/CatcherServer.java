package lu.fix4bizz.hub.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/** An SMTP server on the loopback address that accepts every mail and delivers it to one place. */
final class CatcherServer implements AutoCloseable {
    /** Never another one: what it catches is shown to developers only. */
    static final String ADDRESS = "127.0.0.1";

    private static final int PATIENCE_MILLIS = 60_000;

    private final ServerSocket listener;
    private final ThreadFactory threads;
    private final Consumer<CatcherTalk.Envelope> destination;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Thread acceptor;

    /** Listens from now on, on a free port. */
    CatcherServer(ThreadFactory threads, Consumer<CatcherTalk.Envelope> destination) {
        this.threads = threads;
        this.destination = destination;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getByName(ADDRESS));
        } catch (IOException e) {
            throw new UncheckedIOException("The mail catcher finds no port", e);
        }
        acceptor = threads.newThread(this::accept);
        acceptor.start();
    }

    /** Its port. */
    int port() {
        return listener.getLocalPort();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                open.add(client);
                threads.newThread(() -> talk(client)).start();
            } catch (SocketException e) {
                if (!listener.isClosed()) {
                    throw new UncheckedIOException("The mail catcher ends", e);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The mail catcher ends", e);
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            client.setSoTimeout(PATIENCE_MILLIS);
            new CatcherTalk(client.getInputStream(), client.getOutputStream(), destination).run();
        } catch (IOException e) {
            // A client that went away: it sees the same end of the talk, and tries again if it had more to say.
            System.getLogger(CatcherServer.class.getName()).log(System.Logger.Level.DEBUG, "Talk ended", e);
        } finally {
            open.remove(client);
        }
    }

    /** Ends every talk and frees the port: it takes clients until the thread that accepts them has left it. */
    @Override
    public void close() throws IOException {
        listener.close();
        awaitAcceptor();
        for (Socket client : open) {
            client.close();
        }
    }

    private void awaitAcceptor() {
        try {
            acceptor.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
