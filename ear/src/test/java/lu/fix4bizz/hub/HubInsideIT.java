package lu.fix4bizz.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.Resource;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentMap;
import javax.sql.DataSource;
import lu.fix4bizz.hub.settings.Settings;
import lu.fix4bizz.hub.testing.HubArchive;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** What the server gives to the hub's beans: settings, databases, cache, meters, batch. Runs inside the EAR. */
@ArquillianTest
class HubInsideIT {

    @Inject
    private Settings settings;

    @Resource(lookup = "java:jboss/datasources/HubDS")
    private DataSource hubDatabase;

    @Resource(lookup = "java:jboss/datasources/ServerDS")
    private DataSource serverDatabase;

    @Resource(lookup = "java:jboss/infinispan/cache/hub/registrations")
    private ConcurrentMap<String, Object> registrations;

    @Inject
    private MeterRegistry meters;

    @Deployment
    static EnterpriseArchive hub() {
        return HubArchive.with(HubInsideIT.class);
    }

    @Test
    void settings_are_those_of_the_environment() {
        assertEquals(Integer.parseInt(System.getenv("HUB_HTTP_PORT")), settings.httpPort());
    }

    @Test
    void both_databases_answer() throws SQLException {
        try (var hub = hubDatabase.getConnection(); var server = serverDatabase.getConnection()) {
            assertTrue(hub.isValid(1) && server.isValid(1));
            assertNotEquals(hub.getMetaData().getURL(), server.getMetaData().getURL());
        }
    }

    @Test
    void migrations_are_done() throws SQLException {
        try (var connection = hubDatabase.getConnection();
                var rows = connection.createStatement().executeQuery("select count(*) from flyway_schema_history where success")) {
            assertTrue(rows.next());
            assertTrue(rows.getInt(1) > 0, "no migration has run");
        }
    }

    @Test
    void meters_of_the_hub_are_registered() {
        assertEquals(0, meters.get("hub.registrations").gauge().value());
    }

    @Test
    void registrations_keep_the_object_itself() {
        Object registration = new Object();
        registrations.put("HubInsideIT", registration);
        assertEquals(registration, registrations.remove("HubInsideIT"));
    }

    @Test
    void batch_has_its_repository_in_the_servers_own_tables() throws SQLException {
        BatchRuntime.getJobOperator().getJobNames();
        try (var connection = serverDatabase.getConnection();
                var tables = connection.getMetaData().getTables(null, null, "JOB_EXECUTION", null)) {
            assertTrue(tables.next());
        }
    }
}
