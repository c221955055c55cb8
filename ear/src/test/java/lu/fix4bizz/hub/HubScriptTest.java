package lu.fix4bizz.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code hub} in a checkout whose build and start are stand-ins: the start only says what it was given. */
class HubScriptTest {
    private static final String BUILD = """
            mkdir -p "$(dirname "$0")/ear/target/server" "$(dirname "$0")/ejb/target"
            touch "$(dirname "$0")/ear/target/hub.ear" "$(dirname "$0")/ejb/target/ejb-1.jar"
            """;
    private static final String START = "echo \"in $PWD, sample ${HUB_SAMPLE:-unset}\"\n";

    @TempDir
    Path checkout;
    @TempDir
    Path home;

    @BeforeEach
    void checkOut() throws IOException {
        Files.copy(Path.of("../hub"), checkout.resolve("hub"));
        Path server = Files.createDirectories(checkout.resolve("ear/src/main/server"));
        Files.createDirectories(server.resolve("content"));
        for (String made : new String[] {"pom.xml", "ear/pom.xml", "ear/src/main/server/hub.cli", "ear/src/main/server/central.yaml"}) {
            Files.writeString(checkout.resolve(made), "<wildfly.version>");
        }
        script(checkout.resolve("mvnw"), BUILD);
        script(server.resolve("start"), START);
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/bash\n" + text);
        file.toFile().setExecutable(true);
    }

    /** The last line that {@code hub run} says, run in the home directory with these variables and PATH alone. */
    private String run(Map<String, String> environment) throws Exception {
        return says("run", environment).lines().reduce("", (before, line) -> line);
    }

    private String says(String command, Map<String, String> environment) throws Exception {
        var hub = new ProcessBuilder("bash", checkout.resolve("hub").toString(), command).directory(home.toFile()).redirectErrorStream(true);
        String path = System.getenv("PATH");
        hub.environment().clear();
        hub.environment().putAll(Map.of("PATH", path, "JAVA_HOME", System.getProperty("java.home")));
        hub.environment().putAll(environment);
        Process running = hub.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        running.waitFor();
        return said;
    }

    @Test
    void relative_data_directory_means_the_same_before_and_after_the_build() throws Exception {
        String expected = "in " + home.toRealPath() + ", sample true";
        assertEquals(expected, run(Map.of("HUB_DATA_DIR", "data")));
        assertEquals(expected, run(Map.of("HUB_DATA_DIR", "data")));
    }

    @Test
    void sample_is_for_an_empty_data_directory_and_remembered_there() throws Exception {
        assertEquals("in " + home.toRealPath() + ", sample true", run(Map.of("HOME", home.toString())));
        assertEquals(true, Files.exists(home.resolve(".local/share/fix4bizz-hub/sample")));
        assertEquals("in " + home.toRealPath() + ", sample false", run(Map.of("HOME", home.toString(), "HUB_SAMPLE", "false")));
        Files.writeString(Files.createDirectories(home.resolve("used/fix4bizz-hub")).resolve("anything"), "");
        assertEquals("in " + home.toRealPath() + ", sample unset", run(Map.of("XDG_DATA_HOME", home.resolve("used").toString())));
    }

    @Test
    void database_elsewhere_gets_no_sample_unasked() throws Exception {
        var settings = Map.of("HUB_DATA_DIR", "data", "HUB_DB_URL", "jdbc:postgresql://db/hub");
        assertEquals("in " + home.toRealPath() + ", sample unset", run(settings));
        run(Map.of("HUB_DATA_DIR", "data"));
        assertEquals("in " + home.toRealPath() + ", sample unset", run(settings));
    }

    @Test
    void a_command_that_it_does_not_have_is_named_before_those_it_has() throws Exception {
        String said = says("strat", Map.of());
        assertEquals("There is no command \"strat\".", said.lines().findFirst().orElseThrow());
        assertTrue(said.contains("./hub run "), said);
    }

    @Test
    void without_a_home_directory_it_is_the_start_that_says_what_is_missing() throws Exception {
        assertEquals("in " + home.toRealPath() + ", sample unset", run(Map.of()));
    }
}
