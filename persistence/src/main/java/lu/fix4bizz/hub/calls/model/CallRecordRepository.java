package lu.fix4bizz.hub.calls.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** Where the call log is kept. */
@ApplicationScoped
public class CallRecordRepository {
    @PersistenceContext(unitName = "hub")
    private EntityManager em;

    protected CallRecordRepository() {
    }

    public CallRecordRepository(EntityManager em) {
        this.em = em;
    }

    public CallRecord add(CallRecord call) {
        em.persist(call);
        return call;
    }

    /** Whether this call is in this user's log. */
    public boolean contains(long userId, String callId) {
        return em.createQuery("select count(r) from CallRecord r where r.userId = :user and r.callId = :call", Long.class)
                .setParameter("user", userId).setParameter("call", callId).getSingleResult() > 0;
    }

    /** Newest first. */
    public List<CallRecord> newest(long userId, int limit) {
        return em.createQuery("select r from CallRecord r where r.userId = :user order by r.startedAt desc, r.callId desc", CallRecord.class)
                .setParameter("user", userId).setMaxResults(limit).getResultList();
    }

    /** Those after this one, newest first. */
    public List<CallRecord> older(long userId, Instant startedAt, String callId, int limit) {
        return em.createQuery("select r from CallRecord r where r.userId = :user and (r.startedAt < :at or (r.startedAt = :at and r.callId < :call))"
                + " order by r.startedAt desc, r.callId desc", CallRecord.class)
                .setParameter("user", userId).setParameter("at", startedAt).setParameter("call", callId).setMaxResults(limit).getResultList();
    }
}
