package lu.fix4bizz.hub.calls;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import lu.fix4bizz.hub.calls.model.CallRecord;
import lu.fix4bizz.hub.database.Cause;
import lu.fix4bizz.hub.model.Trouble;

/** Writes ended calls to the log, a batch each second. A database that is away delays them and loses none. */
@Singleton
@Startup
@DependsOn({"Migrations", "CallsOnDisk"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CallLogJournal {
    private static final int BATCH = 500;

    @Inject
    private CallsInProgress calls;
    @Inject
    private CallLogBatch batch;
    private final Trouble databaseAway = new Trouble(System.getLogger(CallLogJournal.class.getName()), "Ended calls wait to be written: {0}");

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void write() {
        boolean more = true;
        while (more) {
            List<CallRecord> ended = calls.ended(BATCH);
            more = !ended.isEmpty() && written(ended) && ended.size() == BATCH;
        }
    }

    @PreDestroy
    void writeLast() {
        calls.endAll();
        write();
    }

    private boolean written(List<CallRecord> ended) {
        try {
            batch.write(ended);
            calls.written(ended);
            databaseAway.over();
            return true;
        } catch (RuntimeException away) {
            databaseAway.tell(Cause.of(away));
            return false;
        }
    }
}
