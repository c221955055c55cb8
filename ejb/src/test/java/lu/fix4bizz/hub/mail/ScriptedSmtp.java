package lu.fix4bizz.hub.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import lu.fix4bizz.hub.settings.MailServer;

/** An SMTP server that answers as a test wants it to: to commands that begin with a given text, with a given line. */
final class ScriptedSmtp implements AutoCloseable {
    /** For {@link #answering}: says nothing and leaves the client waiting. */
    static final String SILENCE = "";

    /** What clients said, line by line, the text of mails included. */
    final List<String> heard = new CopyOnWriteArrayList<>();
    private final Map<String, String> script = new LinkedHashMap<>();
    private final ServerSocket listener;

    ScriptedSmtp() throws IOException {
        listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        Thread.ofVirtual().start(this::accept);
    }

    ScriptedSmtp answering(String command, String answer) {
        script.put(command, answer);
        return this;
    }

    MailServer address() {
        return new MailServer("127.0.0.1", listener.getLocalPort(), "", "", MailServer.Tls.NONE);
    }

    List<String> heard(String beginning) {
        return heard.stream().filter(line -> line.startsWith(beginning)).toList();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                Thread.ofVirtual().start(() -> talk(client));
            }
        } catch (IOException e) {
            heard.add("closed");
        }
    }

    private void talk(Socket client) {
        try (client; BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            say(client, "220 scripted");
            boolean text = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                heard.add(line);
                if (!text || line.equals(".")) {
                    String answer = answer(line);
                    say(client, answer);
                    text = answer.startsWith("354");
                }
            }
        } catch (IOException e) {
            heard.add("gone");
        }
    }

    private String answer(String line) {
        return script.entrySet().stream().filter(entry -> line.startsWith(entry.getKey())).map(Map.Entry::getValue).findFirst()
                .orElse(line.startsWith("DATA") ? "354 go ahead" : "250 ok");
    }

    private static void say(Socket client, String answer) throws IOException {
        if (!answer.equals(SILENCE)) {
            client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
