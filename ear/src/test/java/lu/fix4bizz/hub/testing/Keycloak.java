package lu.fix4bizz.hub.testing;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A real Keycloak from its distribution on Maven Central, with realms acme and globex, each with a client "hub". Started by the first who asks; it
 * goes when the JVM goes. Everybody's password there is {@code Keycloak-<user name>}.
 */
public final class Keycloak {

    /** Of the client of acme; that of globex has none. */
    public static final String SECRET = "acme-secret";

    private static final Path HOME = Path.of(System.getProperty("it.keycloak"));
    /** It builds itself first. */
    private static final Duration START = Duration.ofMinutes(6);
    private static Keycloak running;
    private final int port;
    private final Process process;

    /** @param hub where browsers reach the hub */
    public static synchronized Keycloak running(String hub) {
        if (running == null) {
            running = new Keycloak(hub);
        }
        return running;
    }

    private Keycloak(String hub) {
        try {
            port = freePort();
            Path realms = Files.createDirectories(HOME.resolve("data/import"));
            Files.writeString(realms.resolve("acme.json"), realm("acme", hub, SECRET, Stream.of("alice Martin acme", "hugo Nilles acme", "zoe Meyer globex")));
            Files.writeString(realms.resolve("globex.json"), realm("globex", hub, "", Stream.of("zoe Meyer globex")));
            process = start();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        Condition.await(START, this::isReady, () -> "Keycloak did not start: " + HOME.resolve("console.log"));
    }

    /** As the realm calls itself. On another name of this machine than the hub, so that the two are strangers to the browser. */
    public String issuer(String realm) {
        return "http://127.0.0.1:" + port + "/realms/" + realm;
    }

    /** It stops answering, until {@link #comeBack}. */
    public void goAway() {
        signal("STOP");
    }

    public void comeBack() {
        signal("CONT");
    }

    private Process start() throws IOException {
        var builder = new ProcessBuilder("bash", HOME.resolve("bin/kc.sh").toString(), "start-dev", "--db=dev-mem", "--import-realm",
                "--http-host=127.0.0.1", "--http-port=" + port).redirectErrorStream(true).redirectOutput(HOME.resolve("console.log").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx384m");
        return builder.start();
    }

    private boolean isReady() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI discovery = URI.create(issuer("globex") + "/.well-known/openid-configuration");
            return client.send(HttpRequest.newBuilder(discovery).build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void signal(String name) {
        try {
            List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
            for (ProcessHandle one : all) {
                new ProcessBuilder("kill", "-" + name, String.valueOf(one.pid())).inheritIO().start().waitFor();
            }
        } catch (IOException | InterruptedException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private void end() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    /** @param people user name, last name, company, parted by blanks */
    private static String realm(String name, String hub, String secret, Stream<String> people) {
        JsonObjectBuilder client = Json.createObjectBuilder().add("clientId", "hub")
                .add("redirectUris", Json.createArrayBuilder().add(hub + "/accounts/sign-in/callback"))
                .add("attributes", Json.createObjectBuilder().add("post.logout.redirect.uris", hub + "/accounts/sign-in?left=true"))
                .add("publicClient", secret.isEmpty());
        if (!secret.isEmpty()) {
            client.add("secret", secret);
        }
        JsonArrayBuilder users = Json.createArrayBuilder();
        people.map(person -> person.split(" ")).forEach(person -> users.add(user(person[0], person[1], person[2])));
        return Json.createObjectBuilder().add("realm", name).add("enabled", true).add("sslRequired", "none")
                .add("clients", Json.createArrayBuilder().add(client)).add("users", users).build().toString();
    }

    private static JsonObjectBuilder user(String name, String lastName, String company) {
        return Json.createObjectBuilder().add("username", name).add("enabled", true).add("emailVerified", true).add("email", name + "@" + company + ".example")
                .add("firstName", name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)).add("lastName", lastName).add("credentials",
                        Json.createArrayBuilder().add(Json.createObjectBuilder().add("type", "password").add("value", "Keycloak-" + name)));
    }
}
