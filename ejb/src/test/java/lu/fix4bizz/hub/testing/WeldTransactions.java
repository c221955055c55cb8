package lu.fix4bizz.hub.testing;

import jakarta.transaction.Synchronization;
import jakarta.transaction.UserTransaction;
import org.jboss.weld.transaction.spi.TransactionServices;

/** Tells Weld of the test's transactions, so that observers after success wait for it. */
public final class WeldTransactions implements TransactionServices {

    @Override
    public void registerSynchronization(Synchronization synchronization) {
        TestTransaction.current().tellEnd(synchronization);
    }

    @Override
    public boolean isTransactionActive() {
        return TestTransaction.isActive();
    }

    @Override
    public UserTransaction getUserTransaction() {
        return null;
    }

    @Override
    public void cleanup() {
    }
}
