package lu.fix4bizz.hub.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGConnectionPoolDataSource;

/**
 * The hub's tables on one engine, made once for a test JVM by the product's migrations and reached through the product's
 * persistence unit. Every test starts with {@link #empty(Engine)}.
 */
public final class HubDatabase {
    private static final Map<Engine, HubDatabase> MADE = new EnumMap<>(Engine.class);

    private final CountedDataSource dataSource;
    private final EntityManagerFactory factory;

    private HubDatabase(Engine engine) {
        dataSource = new CountedDataSource(engine == Engine.H2 ? h2() : postgreSql());
        Flyway.configure(HubDatabase.class.getClassLoader()).dataSource(dataSource.asDataSource()).load().migrate();
        factory = Persistence.createEntityManagerFactory("hub", Map.of(
                PersistenceUnitProperties.TRANSACTION_TYPE, "RESOURCE_LOCAL",
                PersistenceUnitProperties.JTA_DATASOURCE, "",
                PersistenceUnitProperties.NON_JTA_DATASOURCE, dataSource.asDataSource(),
                PersistenceUnitProperties.TARGET_SERVER, "None",
                PersistenceUnitProperties.VALIDATION_MODE, "NONE",
                PersistenceUnitProperties.SESSION_NAME, engine.name()));
    }

    /** The database of that engine, without a row. */
    public static synchronized HubDatabase empty(Engine engine) {
        HubDatabase database = MADE.computeIfAbsent(engine, HubDatabase::new);
        database.dataSource.comeBack();
        database.deleteRows();
        return database;
    }

    private static DataSource h2() {
        JdbcDataSource memory = new JdbcDataSource();
        memory.setURL("jdbc:h2:mem:hub;DB_CLOSE_DELAY=-1");
        return JdbcConnectionPool.create(memory);
    }

    private static DataSource postgreSql() {
        PGConnectionPoolDataSource cluster = new PGConnectionPoolDataSource();
        cluster.setURL(PostgreSqlCluster.running().url());
        return JdbcConnectionPool.create(cluster);
    }

    /** Does something in a transaction of its own; an exception rolls it back. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        try (EntityManager entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            try {
                T result = work.apply(entities);
                entities.getTransaction().commit();
                return result;
            } finally {
                if (entities.getTransaction().isActive()) {
                    entities.getTransaction().rollback();
                }
            }
        }
    }

    /** Does something in a transaction of its own; an exception rolls it back. */
    public void run(Consumer<EntityManager> work) {
        inTransaction(entities -> {
            work.accept(entities);
            return null;
        });
    }

    public EntityManagerFactory factory() {
        return factory;
    }

    public DataSource dataSource() {
        return dataSource.asDataSource();
    }

    /** From now on nobody gets a connection, until {@link #comeBack}. */
    public void goAway() {
        dataSource.goAway();
    }

    public void comeBack() {
        dataSource.comeBack();
    }

    /** How many statements the work sends to the database. */
    public long statements(Runnable work) {
        long before = dataSource.statements();
        work.run();
        return dataSource.statements() - before;
    }

    /** Makes EclipseLink forget what it has seen, as after a restart. */
    public void forgetCache() {
        factory.getCache().evictAll();
        org.eclipse.persistence.jpa.JpaHelper.getServerSession(factory).getIdentityMapAccessor().initializeAllIdentityMaps();
    }

    private void deleteRows() {
        try (Connection connection = dataSource().getConnection(); Statement statement = connection.createStatement()) {
            List<String> left = tables(connection);
            for (int round = 0; !left.isEmpty() && round < 10; round++) {
                left.removeIf(table -> emptied(statement, table));
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        forgetCache();
    }

    /** A table that others still refer to waits for the next round. */
    private static boolean emptied(Statement statement, String table) {
        try {
            statement.executeUpdate("delete from " + table);
            return true;
        } catch (SQLException referredTo) {
            return false;
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        tables.removeIf(table -> table.startsWith("flyway"));
        return tables;
    }
}
