package lu.fix4bizz.hub.calls;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lu.fix4bizz.hub.calls.UnwrittenCalls.Snapshot;
import lu.fix4bizz.hub.calls.model.CallRecord;
import lu.fix4bizz.hub.model.Trouble;
import lu.fix4bizz.hub.settings.Settings;

/**
 * The calls that are not in the database yet are in a file too, as they stood at most a second ago: a hub that is killed finds
 * them there at its next start and logs them. A file and not the database, so that a call costs one row and no wait.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CallsOnDisk {
    private static final Logger LOG = System.getLogger(CallsOnDisk.class.getName());

    @Inject
    private CallsInProgress calls;
    @Inject
    private CallLogBatch batch;
    @Inject
    private Settings settings;
    @Inject
    private Clock clock;
    private UnwrittenCalls file;
    private boolean anyKept = true;
    private final Trouble diskRefuses = new Trouble(LOG, "Calls in progress cannot be kept on disk: {0}");

    @PostConstruct
    void bringBack() {
        file = new UnwrittenCalls(settings.dataDir().resolve("calls"));
        Optional<Snapshot> last = file.read();
        if (last.isPresent()) {
            List<CallRecord> missing = batch.unwritten(last.get().calls());
            calls.bringBack(missing, last.get().taken());
            LOG.log(Level.INFO, "{0} calls of the last run come into the log now", missing.size());
        }
    }

    /** Every second, and when the hub stops with a database that does not take them. */
    @PreDestroy
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void keep() {
        List<CallRecord> unwritten = calls.unwritten();
        if (anyKept || !unwritten.isEmpty()) {
            keep(unwritten);
        }
    }

    private void keep(List<CallRecord> unwritten) {
        try {
            file.write(new Snapshot(clock.instant(), unwritten));
            anyKept = !unwritten.isEmpty();
            diskRefuses.over();
        } catch (IOException refused) {
            diskRefuses.tell(refused.toString());
        }
    }
}
