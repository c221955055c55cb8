package lu.fix4bizz.hub.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL of this test JVM's own, from the programs that the system has installed; it goes when the JVM goes. */
public final class PostgreSqlCluster {
    /** What was committed has to be there after {@link #goAway}: the operating system keeps it, so no disk is waited for. */
    private static final List<String> FAST = List.of("fsync=off", "full_page_writes=off",
            "unix_socket_directories=", "listen_addresses=127.0.0.1", "max_connections=60");

    private static PostgreSqlCluster running;
    private final Path programs = programs();
    private final Path home;
    private final int port;

    /** Started by the first who asks. */
    public static synchronized PostgreSqlCluster running() {
        if (running == null) {
            running = new PostgreSqlCluster();
        }
        return running;
    }

    private PostgreSqlCluster() {
        try {
            home = Files.createTempDirectory("hub-postgresql");
            port = freePort();
            if (isRoot()) {
                run(List.of("chown", "postgres", home.toString()));
            }
            run(asItsUser("initdb", "-D", data(), "-U", "hub", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"));
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
            start();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Takes it away, as a crash of its machine does. */
    public void goAway() {
        try {
            run(asItsUser("pg_ctl", "-D", data(), "-w", "-s", "-m", "immediate", "stop"));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Brings it back, with its data. */
    public void comeBack() {
        try {
            start();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private void start() throws IOException {
        run(asItsUser("pg_ctl", "-D", data(), "-w", "-s", "-l", home.resolve("log").toString(), "-o", options(), "start"));
    }

    /** The answer to a query, a line for each row, its columns with | between them. */
    public String ask(String query) {
        try {
            return run(List.of(programs.resolve("psql").toString(), "-h", "127.0.0.1", "-p", String.valueOf(port), "-U", "hub", "-At", "-c", query, "postgres")).strip();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=hub";
    }

    private String data() {
        return home.resolve("data").toString();
    }

    private String options() {
        List<String> options = new ArrayList<>(List.of("-p", String.valueOf(port)));
        FAST.forEach(option -> options.addAll(List.of("-c", option)));
        return String.join(" ", options);
    }

    /** PostgreSQL refuses to run as root; Debian's package brings a user for it. */
    private List<String> asItsUser(String program, String... arguments) {
        List<String> command = new ArrayList<>(isRoot() ? List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups") : List.of());
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private void stop() {
        try {
            run(asItsUser("pg_ctl", "-D", data(), "-s", "-m", "immediate", "stop"));
            try (Stream<Path> files = Files.walk(home)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static String run(List<String> command) throws IOException {
        Path said = Files.createTempFile("hub-postgresql", ".out");
        try {
            Process process = new ProcessBuilder(command).directory(Path.of("/").toFile()).redirectErrorStream(true)
                    .redirectOutput(said.toFile()).start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + " failed: " + Files.readString(said));
            }
            return Files.readString(said);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            Files.delete(said);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Path programs() {
        Path versions = Path.of("/usr/lib/postgresql");
        try (Stream<Path> found = Files.isDirectory(versions) ? Files.list(versions) : Stream.empty()) {
            return found.map(version -> version.resolve("bin")).filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new IllegalStateException("These tests need PostgreSQL: install the Debian package postgresql"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
