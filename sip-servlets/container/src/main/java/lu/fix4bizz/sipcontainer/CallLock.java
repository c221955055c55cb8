package lu.fix4bizz.sipcontainer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.servlet.sip.SipApplicationSession;

/**
 * The way into a call from outside: an event of a session bean, a thread that reads media. Code that runs through here runs as a
 * servlet would: alone in its application session, with the EE context and a request scope.
 *
 * <p>Servlets, listeners and timers are called with the lock held and do not need this. Two threads that each hold one call and
 * want the other's wait for each other (for 30 seconds, then the lock is broken): to touch a second call from inside a first, use
 * {@link #later}.
 */
@ApplicationScoped
public class CallLock {

    @Inject
    private RunningContainer running;

    /**
     * Runs a task now, on this thread, as soon as the session's lock is free.
     *
     * @param session the call
     * @param task what to do with it; what it throws is thrown on
     * @return false if the session had ended before, and the task was not run
     */
    public boolean inSession(SipApplicationSession session, Runnable task) {
        return running.container().application().inSession(session, task);
    }

    /**
     * Runs a task soon, on a thread of the container, unless the session ended before. Does not wait.
     *
     * @param session the call
     * @param task what to do with it; what it throws is logged
     */
    public void later(SipApplicationSession session, Runnable task) {
        running.container().application().later(session, task);
    }
}
