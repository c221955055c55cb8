package lu.fix4bizz.hub.accounts.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Where locks are kept. */
@ApplicationScoped
public class SettingLockRepository {
    @PersistenceContext(unitName = "hub")
    private EntityManager em;

    protected SettingLockRepository() {
    }

    public SettingLockRepository(EntityManager em) {
        this.em = em;
    }

    public void add(SettingLock lock) {
        em.persist(lock);
    }

    public void remove(SettingLock lock) {
        em.remove(lock);
    }

    /** All locks of a company and of its groups, with who set them. */
    public List<SettingLock> of(long companyId) {
        return em.createQuery("select l from SettingLock l join fetch l.lockedBy where l.company.id = :company", SettingLock.class)
                .setParameter("company", companyId).getResultList();
    }
}
