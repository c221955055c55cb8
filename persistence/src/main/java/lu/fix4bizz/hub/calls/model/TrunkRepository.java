package lu.fix4bizz.hub.calls.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import lu.fix4bizz.hub.model.Refusal;

/** Where trunks are kept; they belong to the operator, not to a customer. */
@ApplicationScoped
public class TrunkRepository {
    @PersistenceContext(unitName = "hub")
    private EntityManager em;

    protected TrunkRepository() {
    }

    public TrunkRepository(EntityManager em) {
        this.em = em;
    }

    /** Behind the others. */
    public Trunk add(Trunk trunk) {
        trunk.place(em.createQuery("select coalesce(max(t.place), 0) from Trunk t", Integer.class).getSingleResult() + 1);
        em.persist(trunk);
        return trunk;
    }

    /** In the order in which they are taken for calls to the public network. */
    public List<Trunk> all() {
        return em.createQuery("select t from Trunk t order by t.place, t.id", Trunk.class).getResultList();
    }

    /** @throws Refusal {@code calls.trunks.error.no_trunk} */
    public Trunk get(long id) {
        return Optional.ofNullable(em.find(Trunk.class, id)).orElseThrow(() -> Refusal.notFound("calls.trunks.error.no_trunk"));
    }

    public void remove(Trunk trunk) {
        em.remove(trunk);
    }
}
