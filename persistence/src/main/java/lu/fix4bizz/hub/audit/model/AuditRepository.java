package lu.fix4bizz.hub.audit.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Where the audit log is read. */
@ApplicationScoped
public class AuditRepository {
    @PersistenceContext(unitName = "hub")
    private EntityManager em;

    protected AuditRepository() {
    }

    public AuditRepository(EntityManager em) {
        this.em = em;
    }

    /**
     * A company's entries, the latest first.
     *
     * @param person user name of who did it or whom it is about; empty for all
     * @param before entries older than this one; {@link Long#MAX_VALUE} for the latest
     */
    public List<AuditEntry> of(long companyId, String person, long before, int most) {
        return em.createQuery("select e from AuditEntry e where e.companyId = :company and e.id < :before"
                + " and (:person = '' or e.actor = :person or e.subject = :person) order by e.id desc", AuditEntry.class)
                .setParameter("company", companyId).setParameter("before", before).setParameter("person", person)
                .setMaxResults(most).getResultList();
    }
}
