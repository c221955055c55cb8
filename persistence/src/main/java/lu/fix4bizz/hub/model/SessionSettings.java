package lu.fix4bizz.hub.model;

import lu.fix4bizz.hub.audit.model.AuditListener;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.Session;

/**
 * How EclipseLink works here. It notes changes in the audit log. A database that is away it would ask three times, five seconds apart,
 * on the thread that wants to know; the pool checks its connections already, so a failure is told at once: to a caller who hears it,
 * to a page, to a journal that tries again by itself.
 */
public final class SessionSettings implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        session.getLogin().setQueryRetryAttemptCount(0);
        session.getLogin().setDelayBetweenConnectionAttempts(0);
        session.getDescriptors().values().forEach(AuditListener::watch);
    }
}
