package lu.fix4bizz.hub.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail server (RFC 5321) on a port of its own that is there or not, and takes mail as its mood is. Gone at first. */
public final class MailServer implements AutoCloseable {

    private static final Pattern SOUND = Pattern.compile("Content-Type: audio/wav.*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)", Pattern.DOTALL);

    /** How it takes a mail. */
    public enum Mood {
        WORKING,
        /** "Not now" to each recipient. */
        BUSY,
        /** Reads the whole mail and is gone before it says that it has it. */
        DYING
    }

    private final int port;
    private final List<String> accepted = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.WORKING;
    private ServerSocket listener;
    private Thread acceptor;

    public MailServer() {
        open();
        port = listener.getLocalPort();
        goAway();
    }

    public Map<String, String> settings() {
        return Map.of("HUB_SMTP_HOST", "127.0.0.1", "HUB_SMTP_PORT", String.valueOf(port), "HUB_SMTP_TLS", "none");
    }

    /** There from now on, in this mood. */
    public void comeBack(Mood newMood) {
        mood = newMood;
        open();
    }

    public void become(Mood newMood) {
        mood = newMood;
    }

    /** The mails it has said yes to, with this text in them. */
    public List<String> accepted(String text) {
        return accepted.stream().filter(mail -> mail.contains(text)).toList();
    }

    /** The attached recording of a mail. */
    public static byte[] sound(String mail) {
        Matcher part = SOUND.matcher(mail);
        if (!part.find()) {
            throw new AssertionError("No WAV is attached: " + mail);
        }
        return Base64.getMimeDecoder().decode(part.group(1));
    }

    /** Nothing listens on its port once this returns. */
    public void goAway() {
        try {
            listener.close();
            acceptor.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void open() {
        try {
            listener = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
            ServerSocket mine = listener;
            acceptor = Thread.ofVirtual().start(() -> accept(mine));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One client after the other: the hub sends one mail at a time. */
    private void accept(ServerSocket clients) {
        while (!clients.isClosed()) {
            try (Socket client = clients.accept()) {
                talk(client);
            } catch (IOException gone) {
                // The client, or this server: both see it by themselves.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        say(client, "220 test");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String verb = line.toUpperCase(java.util.Locale.ROOT);
            if (verb.startsWith("RCPT") && mood == Mood.BUSY) {
                say(client, "451 not now");
            } else if (!verb.startsWith("DATA")) {
                say(client, verb.startsWith("QUIT") ? "221 bye" : "250 ok");
            } else if (!takes(client, in)) {
                return;
            }
        }
    }

    /** @return false when it dies over it */
    private boolean takes(Socket client, BufferedReader in) throws IOException {
        say(client, "354 go ahead");
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            mail.append(line).append("\r\n");
        }
        if (mood == Mood.DYING) {
            return false;
        }
        accepted.add(mail.toString());
        say(client, "250 ok");
        return true;
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        goAway();
    }
}
