package lu.fix4bizz.hub.metrics;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import lu.fix4bizz.hub.calls.SipEngineState;
import lu.fix4bizz.hub.health.HubHealth;

/** Tells the health check how to ask for the parts of the hub. It starts after the migrations, so until they are done nothing is ready. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class Watches {
    private static final int SECONDS = 3;

    @Resource(lookup = "java:jboss/datasources/HubDS")
    private DataSource database;
    @Inject
    private SipEngineState engine;
    @Inject
    private HubHealth health;

    @PostConstruct
    void watch() {
        health.watch(HubHealth.Part.DATABASE, () -> answers(database));
        health.watch(HubHealth.Part.SIP, engine::isListening);
    }

    private static boolean answers(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException away) {
            return false;
        }
    }
}
