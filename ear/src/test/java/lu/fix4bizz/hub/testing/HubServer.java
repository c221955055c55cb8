package lu.fix4bizz.hub.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import lu.fix4bizz.hub.settings.Settings;

/**
 * One hub as a process of its own: the provisioned server and the EAR, started as {@code ./hub run} does, with its own data
 * directory and ports. {@link #shared()} is one with the sample for all tests of a JVM; a test that kills, restarts or
 * configures takes its own by {@link #with}.
 */
public final class HubServer implements AutoCloseable {

    private static final Path EAR_MODULE = Path.of("").toAbsolutePath();
    private static final long START_SECONDS = 300;
    private static final long STOP_SECONDS = 120;
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Map<String, String> environment;
    private HubProcess process;

    private HubServer(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * The hub that all tests of this JVM share: sample companies, company "load" with 200 plain lines, embedded database. Started when
     * first asked for.
     */
    public static HubServer shared() {
        return Shared.HUB;
    }

    /**
     * A hub of the test's own with the sample companies, not yet started.
     *
     * @param settings environment variables beside or instead of the usual ones (data directory, ports, HUB_SAMPLE=true)
     */
    public static HubServer with(Map<String, String> settings) {
        var environment = new HashMap<String, String>();
        environment.put("HUB_DATA_DIR", EAR_MODULE.resolve("target/hubs/" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet()).toString());
        int offset = PortOffset.free();
        environment.put("HUB_OFFSET", String.valueOf(offset));
        environment.put("HUB_SAMPLE", "true");
        environment.put("HUB_SAMPLE_TRUNK", "127.0.0.2:" + (5060 + offset));
        environment.putAll(settings);
        return new HubServer(environment);
    }

    /**
     * Starts it and returns when it is ready; again after {@link #stop} or {@link #kill}, on the same data.
     *
     * @throws IllegalStateException with all it said when it ends instead
     */
    public HubServer start() {
        process = launch();
        boolean ready = within(START_SECONDS, process.ready());
        if (!ready) {
            throw new IllegalStateException("The hub ended with %d:%n%s".formatted(exitStatus(), console()));
        }
        return this;
    }

    /** Starts it and returns when it has ended by itself, because of a wrong setting for example. */
    public HubServer startExpectingItsEnd() {
        process = launch();
        if (within(START_SECONDS, process.ready())) {
            stop();
            throw new IllegalStateException("The hub started.");
        }
        return this;
    }

    /** Stops it as Ctrl+C does, and returns when it has ended. */
    public void stop() {
        process.terminate();
        within(STOP_SECONDS, process.end());
    }

    /** Ends it as {@code kill -9} does, and returns when it has ended. */
    public void kill() {
        process.kill();
        within(STOP_SECONDS, process.end());
    }

    /** Stops it if it runs. */
    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            stop();
        }
    }

    /** Its settings, with the ports in use. */
    public Settings settings() {
        return Settings.of(environment);
    }

    /** The portal and the REST API, for example {@code uri("/api/v1/me")}. */
    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + settings().httpPort() + path);
    }

    /** Health and metrics, for example {@code managementUri("/metrics")}. */
    public URI managementUri(String path) {
        return URI.create("http://127.0.0.1:" + settings().managementPort() + path);
    }

    /** UDP and TCP port of its SIP engine on 127.0.0.1. */
    public int sipPort() {
        return settings().sipPort();
    }

    /** What it wrote to the console since its last start. */
    public String console() {
        return process.output();
    }

    /** Waits until its console says this, since its last start. @param pattern of a part of it */
    public void says(String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        Condition.await(() -> wanted.matcher(console()).find(), () -> "The hub did not say " + pattern + ":\n" + console());
    }

    /** Its log file. */
    public String logs() {
        try {
            return Files.readString(settings().dataDir().resolve("logs/hub.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Status of the process that has ended. */
    public int exitStatus() {
        return within(STOP_SECONDS, process.end());
    }

    /** Process id of the server's JVM, to measure it. */
    public long pid() {
        return process.jvm().pid();
    }

    private HubProcess launch() {
        return HubProcess.start(environment, EAR_MODULE.resolve("src/main/server/start").toString(),
                EAR_MODULE.resolve("target/server").toString(), EAR_MODULE.resolve("target/hub.ear").toString(),
                EAR_MODULE.resolve("../ejb/target/classes").normalize().toString());
    }

    private <T> T within(long seconds, CompletableFuture<T> event) {
        try {
            return event.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.kill();
            throw new IllegalStateException("The hub took more than " + seconds + " s:\n" + console(), e);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Shared {
        static final HubServer HUB = with(Map.of("HUB_LOAD_USERS", "200")).start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(HUB::close));
        }
    }
}
