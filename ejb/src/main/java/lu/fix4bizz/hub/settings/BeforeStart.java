package lu.fix4bizz.hub.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs before the server: checks settings and ports and makes the data directory; prints the options of the server's JVM, one a
 * line, most of them system properties, or says on the error stream what is wrong and ends with 2.
 */
public final class BeforeStart {

    /** From this JDK on, WildFly 39's use of sun.misc.Unsafe is told on the console unless it is allowed. */
    private static final int SAYS_UNSAFE = 24;

    private BeforeStart() {
    }

    /**
     * Entry point of the start script.
     *
     * @param arguments none
     */
    public static void main(String... arguments) {
        try {
            Settings settings = Settings.of(System.getenv());
            Setting.unknown(System.getenv().keySet()).forEach(name -> System.err.println(name + " is no setting of the hub; it changes nothing."));
            makeWritable(settings.dataDir());
            Ports.checkFree(settings);
            if (Runtime.version().feature() >= SAYS_UNSAFE) {
                System.out.println("--sun-misc-unsafe-memory-access=allow");
            }
            ServerProperties.of(settings).forEach((name, value) -> System.out.println("-D" + name + "=" + value));
        } catch (WrongSetting | IOException e) {
            System.err.println("The hub does not start. " + e.getMessage());
            System.exit(2);
        }
    }

    private static void makeWritable(Path dataDir) {
        try {
            Files.createDirectories(dataDir);
        } catch (IOException e) {
            throw new WrongSetting(Setting.HUB_DATA_DIR, dataDir.toString());
        }
        if (!Files.isWritable(dataDir)) {
            throw new WrongSetting(Setting.HUB_DATA_DIR, dataDir.toString());
        }
    }
}
