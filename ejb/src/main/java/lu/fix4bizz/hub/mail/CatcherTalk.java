package lu.fix4bizz.hub.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** One talk of the mail catcher with a client: as much of RFC 5321 as a client needs to hand over a mail. */
final class CatcherTalk {
    /** The largest mail, in bytes. */
    static final int LARGEST = 25 * 1024 * 1024;

    private static final int LONGEST_LINE = 64 * 1024;

    /** A mail as it was handed over: to whom, and the message byte by byte. */
    record Envelope(List<String> recipients, byte[] message) {
    }

    private final InputStream in;
    private final OutputStream out;
    private final Consumer<Envelope> destination;
    private final List<String> recipients = new ArrayList<>();

    CatcherTalk(InputStream in, OutputStream out, Consumer<Envelope> destination) {
        this.in = new BufferedInputStream(in);
        this.out = out;
        this.destination = destination;
    }

    /** Talks until the client says goodbye or is gone. */
    void run() throws IOException {
        say("220 mail catcher ESMTP");
        String line = text(line());
        while (!verb(line).equals("QUIT")) {
            answer(line);
            line = text(line());
        }
        say("221 goodbye");
    }

    private void answer(String line) throws IOException {
        switch (verb(line)) {
            case "EHLO" -> say("250-mail catcher", "250-8BITMIME", "250 SIZE " + LARGEST);
            case "HELO", "NOOP" -> say("250 ok");
            case "MAIL", "RSET" -> forget();
            case "RCPT" -> recipient(line);
            case "DATA" -> message();
            default -> say("502 not here");
        }
    }

    private void forget() throws IOException {
        recipients.clear();
        say("250 ok");
    }

    private void recipient(String line) throws IOException {
        recipients.add(line.substring(line.indexOf('<') + 1, Math.max(line.indexOf('>'), line.indexOf('<') + 1)));
        say("250 ok");
    }

    private void message() throws IOException {
        if (recipients.isEmpty()) {
            say("503 to whom");
            return;
        }
        say("354 go ahead");
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        int size = read(message);
        if (size <= LARGEST) {
            destination.accept(new Envelope(List.copyOf(recipients), message.toByteArray()));
        }
        recipients.clear();
        say(size <= LARGEST ? "250 caught" : "552 too large");
    }

    /** Reads up to the line with a single dot; a line's first dot is the client's stuffing (section 4.5.2). */
    private int read(ByteArrayOutputStream message) throws IOException {
        int size = 0;
        for (byte[] line = line(); !(line.length == 1 && line[0] == '.'); line = line()) {
            int from = line.length > 0 && line[0] == '.' ? 1 : 0;
            size += line.length + 2;
            if (size <= LARGEST) {
                message.write(line, from, line.length - from);
                message.writeBytes(new byte[] {'\r', '\n'});
            }
        }
        return size;
    }

    private byte[] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || line.size() > LONGEST_LINE) {
                throw new EOFException("no more lines");
            }
            if (c != '\r') {
                line.write(c);
            }
        }
        return line.toByteArray();
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8);
    }

    private static String verb(String line) {
        return line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
    }

    private void say(String... lines) throws IOException {
        for (String line : lines) {
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
        out.flush();
    }
}
