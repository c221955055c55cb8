package lu.fix4bizz.hub.calls.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Where trunks are kept; they belong to the operator, not to a company. */
@ApplicationScoped
public class TrunkRepository {
    @PersistenceContext(unitName = "hub")
    private EntityManager em;

    protected TrunkRepository() {
    }

    public TrunkRepository(EntityManager em) {
        this.em = em;
    }

    public Trunk add(Trunk trunk) {
        em.persist(trunk);
        return trunk;
    }

    public List<Trunk> all() {
        return em.createQuery("select t from Trunk t order by t.id", Trunk.class).getResultList();
    }
}
