package lu.fix4bizz.hub.testing.sip;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lu.fix4bizz.hub.testing.HubServer;

/** A real phone, baresip: it plays a WAV file to the other side and records both directions. Steered over its TCP control port. */
public final class BaresipPhone implements AutoCloseable {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    /** The SIP port also takes the next one; RTP has its own range. */
    private static final AtomicInteger PORT = new AtomicInteger(26_000 + (int) (ProcessHandle.current().pid() % 100) * 60);

    private static final int WAV_HEADER = 44;

    private final Path directory;
    private final Process process;
    private final Socket control;
    private final List<String> events = new ArrayList<>();

    private BaresipPhone(Path directory, int controlPort) {
        this.directory = directory;
        this.process = start(directory);
        this.control = connect(controlPort);
        Thread.ofPlatform().daemon().name("events of baresip " + process.pid()).start(this::read);
    }

    /** A phone of that line, registered at the hub. @param tone WAV file that it plays, 8 kHz mono */
    public static BaresipPhone registered(HubServer hub, Line line, Path tone) {
        int port = PORT.getAndAdd(20);
        try {
            Path directory = Files.createDirectories(Path.of("target/baresip/" + ProcessHandle.current().pid() + "-" + port)).toAbsolutePath();
            Files.createDirectories(directory.resolve("recorded"));
            Files.writeString(directory.resolve("config"), config(directory, port, tone));
            Files.writeString(directory.resolve("contacts"), "");
            Files.writeString(directory.resolve("accounts"),
                    "<sip:%s>;auth_user=%s;auth_pass=%s;outbound=\"sip:127.0.0.1:%d\";regint=600;mwi=no;answermode=manual%n"
                            .formatted(line.aor(), line.user(), line.password(), hub.sipPort()));
            BaresipPhone phone = new BaresipPhone(directory, port + 4);
            until(() -> phone.output().contains(line.aor() + ": {0/UDP/v4} 200 OK"), phone::output);
            return phone;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void until(BooleanSupplier happened, Supplier<String> otherwise) {
        long deadline = System.nanoTime() + PATIENCE;
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(otherwise.get());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private static String config(Path directory, int port, Path tone) {
        return """
                poll_method epoll
                sip_listen 127.0.0.1:%1$d
                audio_source aufile,%2$s
                audio_player aubridge,sink%1$d
                audio_alert aubridge,alert%1$d
                module_path /usr/lib/baresip/modules
                module g711.so
                module aufile.so
                module aubridge.so
                module sndfile.so
                snd_path %3$s/recorded
                module_tmp account.so
                module_app menu.so
                module_app ctrl_tcp.so
                ctrl_tcp_listen 127.0.0.1:%4$d
                rtp_ports %5$d-%6$d
                """.formatted(port, tone.toAbsolutePath(), directory, port + 4, port + 8, port + 18);
    }

    private static Process start(Path directory) {
        try {
            return new ProcessBuilder("baresip", "-f", directory.toString()).redirectErrorStream(true)
                    .redirectOutput(directory.resolve("output").toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port opens when the phone has read its configuration. */
    private Socket connect(int port) {
        long deadline = System.nanoTime() + PATIENCE;
        while (process.isAlive() && System.nanoTime() < deadline) {
            try {
                return new Socket("127.0.0.1", port);
            } catch (IOException notYet) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
        throw new AssertionError("baresip did not start: " + output());
    }

    /** Calls an extension or a number. */
    public void dial(String dialled) {
        forgetEarlierCalls();
        command("dial", dialled);
    }

    /** Waits for a call and answers it. */
    public void answer() {
        await("CALL_INCOMING");
        forgetEarlierCalls();
        command("accept", "");
    }

    public void hangUp() {
        command("hangup", "");
        await("CALL_CLOSED");
    }

    /** Presses a key, sent as RFC 4733 event. */
    public void press(char key) {
        command("sndcode", String.valueOf(key));
    }

    /** Waits for the next event of that type, for example CALL_ESTABLISHED. */
    public synchronized String await(String type) {
        long deadline = System.nanoTime() + PATIENCE;
        String wanted = "\"type\":\"" + type + "\"";
        while (true) {
            for (String event : events) {
                if (event.contains(wanted)) {
                    events.remove(event);
                    return event;
                }
            }
            pause(deadline, type);
        }
    }

    private void pause(long deadline, String type) {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) {
            throw new AssertionError("No " + type + ", but " + events + "\n" + output());
        }
        try {
            wait(left);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until it has heard so much in its call, whatever it was. */
    public void hears(int seconds) {
        until(() -> recorded("dec") >= 16_000L * seconds, () -> "Heard " + recorded("dec") + " bytes only: " + output());
    }

    /** Waits until it hears this tone. */
    public void hearsTone(int hertz) {
        until(() -> recorded("dec") > WAV_HEADER && Tones.seconds(heard(), hertz) > 0, () -> "No tone of " + hertz + " Hz was heard: " + output());
    }

    /** Waits until it has said so much more. */
    public void says(int seconds) {
        long before = recorded("enc");
        until(() -> recorded("enc") >= before + 16_000L * seconds, () -> "Said " + recorded("enc") + " bytes only: " + output());
    }

    /** Bytes of this call so far. @param direction dec for what it hears, enc for what it says */
    private long recorded(String direction) {
        return recordings(direction).stream().mapToLong(file -> file.toFile().length()).max().orElse(0);
    }

    /** What it heard in its last call, complete once the call has ended. */
    public Path heard() {
        return recordings("dec").stream().reduce((first, last) -> last)
                .orElseThrow(() -> new AssertionError("Nothing was heard: " + output()));
    }

    /** It names its recordings by the second: two calls within one would be taken for each other. */
    private void forgetEarlierCalls() {
        Stream.of("dec", "enc").flatMap(direction -> recordings(direction).stream()).forEach(file -> file.toFile().delete());
    }

    /** The last one at the end. */
    private List<Path> recordings(String direction) {
        try (Stream<Path> files = Files.list(directory.resolve("recorded"))) {
            return files.filter(file -> file.toString().endsWith("-" + direction + ".wav")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it wrote to its console. */
    public String output() {
        try {
            return Files.readString(directory.resolve("output"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void command(String name, String parameters) {
        String json = "{\"command\":\"" + name + "\",\"params\":\"" + parameters + "\",\"token\":\"test\"}";
        try {
            control.getOutputStream().write((json.length() + ":" + json + ",").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Netstrings: a length, a colon, so many bytes, a comma. */
    private void read() {
        try {
            InputStream stream = control.getInputStream();
            StringBuilder length = new StringBuilder();
            for (int octet = stream.read(); octet >= 0; octet = stream.read()) {
                if (octet == ':') {
                    add(new String(stream.readNBytes(Integer.parseInt(length.toString())), StandardCharsets.UTF_8));
                    length.setLength(0);
                } else if (Character.isDigit(octet)) {
                    length.append((char) octet);
                }
            }
        } catch (IOException closed) {
            // The phone has been closed.
        }
    }

    private synchronized void add(String event) {
        events.add(event);
        notifyAll();
    }

    /** Un-registers and ends. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(20, TimeUnit.SECONDS).exceptionally(late -> process.destroyForcibly()).join();
    }
}
