package lu.fix4bizz.sipcontainer;

import java.util.ArrayList;
import java.util.List;
import org.mobicents.servlet.sip.core.session.MobicentsSipApplicationSession;

/**
 * One message, timer or task of an application session at a time. A thread locks a session once, however often it meets it, and
 * gives everything back when it leaves the application.
 *
 * <p>The lock itself is the session's own; after 30 seconds it is broken with a warning, so that a stuck call is not stuck for
 * ever.
 */
final class SessionLocks {

    private final ThreadLocal<List<MobicentsSipApplicationSession>> held = new ThreadLocal<>();

    /**
     * The container enters the application for a session.
     *
     * @param session the session to lock, or null when there is none
     */
    void enter(MobicentsSipApplicationSession session) {
        if (held.get() == null) {
            held.set(new ArrayList<>(2));
        }
        join(session);
    }

    /**
     * Application code found or made a session. It is locked if this thread gives it back later, that is, if the container called
     * that code; a thread from outside goes through {@link CallLock}.
     */
    void join(MobicentsSipApplicationSession session) {
        List<MobicentsSipApplicationSession> mine = held.get();
        if (mine != null && session != null && !has(mine, session)) {
            session.acquire();
            mine.add(session);
        }
    }

    /** The container leaves the application: everything this thread locked is free again. */
    void exit() {
        List<MobicentsSipApplicationSession> mine = held.get();
        held.remove();
        if (mine != null) {
            mine.forEach(MobicentsSipApplicationSession::release);
        }
    }

    /** Runs a task with the session locked, within or outside a call of the container. */
    void within(MobicentsSipApplicationSession session, Runnable task) {
        List<MobicentsSipApplicationSession> mine = held.get();
        if (mine == null) {
            outside(session, task);
        } else if (has(mine, session)) {
            task.run();
        } else {
            inside(mine, session, task);
        }
    }

    private void outside(MobicentsSipApplicationSession session, Runnable task) {
        enter(session);
        try {
            task.run();
        } finally {
            exit();
        }
    }

    private void inside(List<MobicentsSipApplicationSession> mine, MobicentsSipApplicationSession session, Runnable task) {
        join(session);
        try {
            task.run();
        } finally {
            if (mine.remove(session)) {
                session.release();
            }
        }
    }

    /** By identity: equal sessions would be the same lock anyway, and this is cheaper. */
    private static boolean has(List<MobicentsSipApplicationSession> mine, MobicentsSipApplicationSession session) {
        for (MobicentsSipApplicationSession each : mine) {
            if (each == session) {
                return true;
            }
        }
        return false;
    }
}
