package lu.fix4bizz.hub.calls.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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

    /** Newest first. */
    public List<CallRecord> newest(long userId, int limit) {
        return em.createQuery("select r from CallRecord r where r.userId = :user order by r.startedAt desc, r.id desc", CallRecord.class)
                .setParameter("user", userId).setMaxResults(limit).getResultList();
    }
}
