package lu.fix4bizz.hub.operation;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import lu.fix4bizz.hub.accounts.Operators;
import lu.fix4bizz.hub.calls.ActiveCalls;
import lu.fix4bizz.hub.database.Migrations;
import lu.fix4bizz.hub.devices.Registrations;
import lu.fix4bizz.hub.health.HubHealth;
import lu.fix4bizz.hub.health.HubHealth.Part;
import lu.fix4bizz.hub.mail.Outbox;
import lu.fix4bizz.hub.mail.model.OutboxCounts;
import lu.fix4bizz.hub.settings.Settings;

/** How this hub is now. */
@Stateless
public class HubState {
    private static final String OWN_POM = "/META-INF/maven/lu.fix4bizz.hub/ejb/pom.properties";

    @Resource(lookup = "java:jboss/datasources/HubDS")
    private DataSource database;
    @Inject
    private Operators operators;
    @Inject
    private HubHealth health;
    @Inject
    private Registrations registrations;
    @Inject
    private ActiveCalls calls;
    @Inject
    private Outbox outbox;
    @Inject
    private Migrations migrations;
    @Inject
    private Settings settings;
    @Inject
    private Clock clock;

    /** Figures that move. @param parts what nobody can be served without, and whether it is up */
    public record Figures(Map<Part, Boolean> parts, long calls, long registrations, OutboxCounts mail, Share disk, Share heap, Duration up) {
    }

    /** How much of something is taken, in bytes. */
    public record Share(long used, long whole) {
        /** Of a hundred. */
        public int percent() {
            return whole == 0 ? 0 : (int) (used * 100 / whole);
        }
    }

    /** What runs. @param hub empty where it was not packed by Maven */
    public record Versions(String hub, String java, String database, String schema) {
    }

    public Figures figures(long operatorId) {
        operators.require(operatorId);
        var memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return new Figures(health.parts(), calls.count(), registrations.count(clock.instant()), outbox.counts(), disk(),
                new Share(memory.getUsed(), memory.getMax()), Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()));
    }

    public Versions versions(long operatorId) {
        operators.require(operatorId);
        return new Versions(own(), Runtime.version().toString(), product(), migrations.version());
    }

    private Share disk() {
        try {
            FileStore store = Files.getFileStore(settings.dataDir());
            return new Share(store.getTotalSpace() - store.getUsableSpace(), store.getTotalSpace());
        } catch (IOException gone) {
            return new Share(0, 0);
        }
    }

    private String product() {
        try (Connection connection = database.getConnection()) {
            DatabaseMetaData about = connection.getMetaData();
            return about.getDatabaseProductName() + " " + about.getDatabaseProductVersion();
        } catch (SQLException away) {
            return "";
        }
    }

    private static String own() {
        Properties built = new Properties();
        try (InputStream pom = HubState.class.getResourceAsStream(OWN_POM)) {
            if (pom != null) {
                built.load(pom);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return built.getProperty("version", "");
    }
}
