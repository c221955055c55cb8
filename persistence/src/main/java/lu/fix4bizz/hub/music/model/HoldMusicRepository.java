package lu.fix4bizz.hub.music.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import lu.fix4bizz.hub.accounts.model.Company;

/** Where companies' music on hold is kept. */
@ApplicationScoped
public class HoldMusicRepository {
    @PersistenceContext(unitName = "hub")
    private EntityManager em;

    protected HoldMusicRepository() {
    }

    public HoldMusicRepository(EntityManager em) {
        this.em = em;
    }

    /** Empty for a company that never chose. */
    public Optional<HoldMusic> find(long companyId) {
        return em.createQuery("select m from HoldMusic m where m.company.id = :company", HoldMusic.class)
                .setParameter("company", companyId).getResultStream().findFirst();
    }

    /** To be changed; made for a company that never chose. */
    public HoldMusic of(long companyId) {
        return find(companyId).orElseGet(() -> {
            HoldMusic first = new HoldMusic(em.find(Company.class, companyId));
            em.persist(first);
            em.flush();
            return first;
        });
    }
}
