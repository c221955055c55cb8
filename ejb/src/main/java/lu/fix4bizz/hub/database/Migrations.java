package lu.fix4bizz.hub.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/** Runs the migrations of {@code db/migration}; they are the same for every database. Flyway brings its own transactions. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {
    private static final Logger LOG = System.getLogger(Migrations.class.getName());

    @Resource(lookup = "java:jboss/datasources/HubDS")
    private DataSource database;
    private volatile String version = "";

    /** Of the schema. */
    public String version() {
        return version;
    }

    @PostConstruct
    void migrate() {
        MigrateResult done = Flyway.configure(Migrations.class.getClassLoader()).dataSource(database).load().migrate();
        version = done.targetSchemaVersion == null ? done.initialSchemaVersion : done.targetSchemaVersion;
        LOG.log(Level.INFO, "The database is at version {0}, {1} migrations ran", version, done.migrationsExecuted);
    }
}
