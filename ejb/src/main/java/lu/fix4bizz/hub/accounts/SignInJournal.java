package lu.fix4bizz.hub.accounts;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;

/** Once a minute: when each browser was seen last, so that no request waits for the database to note it. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class SignInJournal {
    @Inject
    private OpenSignIns open;
    @Inject
    private SignIns signIns;

    /** What cannot be written now is written with the next minute's. */
    @Schedule(hour = "*", minute = "*", second = "45", persistent = false)
    public void write() {
        Map<Long, Instant> seen = open.takeSeen();
        try {
            signIns.seen(seen);
        } catch (RuntimeException databaseAway) {
            open.giveBack(seen);
        }
    }

    /** Once an hour: sign-ins and links that are over go. */
    @Schedule(hour = "*", minute = "23", persistent = false)
    public void clean() {
        signIns.removeEnded();
    }
}
