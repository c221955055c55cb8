package lu.fix4bizz.hub.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The process of the start script, the server's JVM below it, and what they write. */
final class HubProcess {

    private static final String READY = "The hub is ready";

    private final Process script;
    private final StringBuffer output = new StringBuffer();
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();

    private HubProcess(Process script) {
        this.script = script;
        Thread.ofPlatform().daemon().name("console of hub " + script.pid()).start(this::read);
    }

    static HubProcess start(Map<String, String> settings, String... command) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("HUB_"));
        builder.environment().putAll(settings);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            return new HubProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True when it is ready, false when it ends before. */
    CompletableFuture<Boolean> ready() {
        return ready;
    }

    /** The exit status, once it has ended. */
    CompletableFuture<Integer> end() {
        return script.onExit().thenApply(Process::exitValue);
    }

    boolean isAlive() {
        return script.isAlive();
    }

    String output() {
        return output.toString();
    }

    /** By its handle: {@link Process#destroy} shuts the pipe as well, and what the script still says would end it first. */
    void terminate() {
        script.toHandle().destroy();
    }

    void kill() {
        script.descendants().forEach(ProcessHandle::destroyForcibly);
        if (!ready.isDone()) {
            script.destroyForcibly();
        }
    }

    ProcessHandle jvm() {
        return script.children().findFirst().orElseThrow();
    }

    private void read() {
        try (BufferedReader lines = script.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.append(line).append('\n');
                if (line.startsWith(READY)) {
                    ready.complete(true);
                }
            }
        } catch (IOException e) {
            output.append(e).append('\n');
        }
        ready.complete(false);
    }
}
