package lu.fix4bizz.hub.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;

/** An empty database of its own in memory, made by the product's migrations and reached through the product's persistence unit. */
public final class Database implements AutoCloseable {
    private final EntityManagerFactory factory;

    /** A new one. */
    public Database() {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        Flyway.configure().dataSource(url, "sa", "").load().migrate();
        factory = Persistence.createEntityManagerFactory("hub", Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource", "",
                "jakarta.persistence.jdbc.driver", "org.h2.Driver",
                "jakarta.persistence.jdbc.url", url,
                "jakarta.persistence.jdbc.user", "sa",
                "jakarta.persistence.jdbc.password", "",
                "jakarta.persistence.validation.mode", "none",
                "eclipselink.target-server", "None",
                "eclipselink.session-name", url));
    }

    /** Does something in a transaction of its own; an exception rolls it back. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        EntityManager entities = factory.createEntityManager();
        EntityTransaction transaction = entities.getTransaction();
        try (entities) {
            transaction.begin();
            T result = work.apply(entities);
            transaction.commit();
            return result;
        } finally {
            if (transaction.isActive()) {
                transaction.rollback();
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

    @Override
    public void close() {
        factory.close();
    }
}
