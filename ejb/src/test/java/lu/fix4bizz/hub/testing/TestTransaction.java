package lu.fix4bizz.hub.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.util.ArrayList;
import java.util.List;

/** The transaction of a thread, as a container's: work joins a running one, observers hear of its end. */
final class TestTransaction {
    private static final ThreadLocal<TestTransaction> CURRENT = new ThreadLocal<>();

    private final EntityManager entities;
    private final List<Synchronization> synchronizations = new ArrayList<>();

    interface Work {
        Object go() throws Exception;
    }

    private TestTransaction(EntityManagerFactory factory) {
        entities = factory.createEntityManager();
    }

    static boolean isActive() {
        return CURRENT.get() != null;
    }

    static TestTransaction current() {
        return CURRENT.get();
    }

    EntityManager entities() {
        return entities;
    }

    void tellEnd(Synchronization synchronization) {
        synchronizations.add(synchronization);
    }

    /** REQUIRED: an exception rolls everything back, also what called. */
    static Object required(EntityManagerFactory factory, Work work) throws Exception {
        if (isActive()) {
            return joined(work);
        }
        TestTransaction transaction = new TestTransaction(factory);
        CURRENT.set(transaction);
        int status = Status.STATUS_ROLLEDBACK;
        try {
            transaction.entities.getTransaction().begin();
            Object result = work.go();
            transaction.entities.getTransaction().commit();
            status = Status.STATUS_COMMITTED;
            return result;
        } finally {
            transaction.end(status);
        }
    }

    static void rolledBack(EntityManagerFactory factory, Runnable work) {
        TestTransaction transaction = new TestTransaction(factory);
        CURRENT.set(transaction);
        try {
            transaction.entities.getTransaction().begin();
            work.run();
        } finally {
            transaction.end(Status.STATUS_ROLLEDBACK);
        }
    }

    private static Object joined(Work work) throws Exception {
        try {
            return work.go();
        } catch (RuntimeException failed) {
            current().entities.getTransaction().setRollbackOnly();
            throw failed;
        }
    }

    private void end(int status) {
        CURRENT.remove();
        if (entities.getTransaction().isActive()) {
            entities.getTransaction().rollback();
        }
        entities.close();
        synchronizations.forEach(synchronization -> synchronization.afterCompletion(status));
    }
}
