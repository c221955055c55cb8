package lu.fix4bizz.hub.voicemail;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import lu.fix4bizz.hub.database.Cause;
import lu.fix4bizz.hub.model.Trouble;

/** Makes messages of whole recordings: at once when a caller hangs up, and again every few seconds for what did not succeed. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MessageIntake {
    private static final Logger LOG = System.getLogger(MessageIntake.class.getName());

    @Inject
    private Recordings recordings;
    @Inject
    private Voicemail voicemail;
    private final Trouble refused = new Trouble(LOG, "Recording {0} waits to become a message: {1}");

    /** Takes in every whole recording of the spool. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void takeIn() {
        recordings.finished().forEach(this::takeIn);
    }

    private void takeIn(Recordings.Spooled spooled) {
        try {
            makeMessage(spooled);
            refused.over();
        } catch (RuntimeException later) {
            refused.tell(spooled.recording().id(), Cause.of(later));
        }
    }

    private void makeMessage(Recordings.Spooled spooled) {
        UUID id = spooled.recording().id();
        recordings.store(id);
        if (!voicemail.store(spooled.recording(), spooled.seconds())) {
            recordings.deleteStored(id);
            LOG.log(Level.WARNING, "Recording {0} is deleted: user {1} has no mailbox any more", id, Long.toString(spooled.recording().userId()));
        }
        recordings.forget(id);
    }
}
