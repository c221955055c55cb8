package lu.fix4bizz.sipcontainer;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import javax.servlet.sip.SipApplicationSession;
import org.mobicents.servlet.sip.core.session.MobicentsSipApplicationSession;
import org.mobicents.servlet.sip.message.MobicentsSipApplicationSessionFacade;

/** The way into an application session, for messages and for others: one at a time, with the context of a call. */
final class SessionDoor {

    private static final Logger LOG = System.getLogger(SessionDoor.class.getName());

    private final SessionLocks locks = new SessionLocks();
    private final CallContext calls;

    SessionDoor(CallContext calls) {
        this.calls = calls;
    }

    /** {@return false if the session had ended before, and the task was not run} */
    boolean inSession(SipApplicationSession session, Runnable task) {
        MobicentsSipApplicationSession locked = real(session);
        boolean[] ran = new boolean[1];
        locks.within(locked, () -> {
            if (locked.isValidInternal()) {
                ran[0] = true;
                calls.run(task::run);
            }
        });
        return ran[0];
    }

    /** Does not wait; what the task throws is logged. */
    void later(Executor executor, SipApplicationSession session, Runnable task) {
        executor.execute(() -> {
            try {
                inSession(session, task);
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "A task of SIP session " + session.getId() + " failed", e);
            }
        });
    }

    private static MobicentsSipApplicationSession real(SipApplicationSession session) {
        return session instanceof MobicentsSipApplicationSessionFacade facade ? facade.getMobicentstSipApplicationSession()
                : (MobicentsSipApplicationSession) session;
    }

    /** The dispatcher has a message for the session, or the application itself came to it. */
    void enter(MobicentsSipApplicationSession session, boolean byApplication, boolean managed) {
        if (!byApplication) {
            locks.enter(session);
        } else if (managed) {
            locks.join(session);
        }
    }

    void exit() {
        locks.exit();
    }
}
