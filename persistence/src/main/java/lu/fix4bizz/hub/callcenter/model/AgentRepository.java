package lu.fix4bizz.hub.callcenter.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import lu.fix4bizz.hub.accounts.model.User;

/** How agents stand. */
@ApplicationScoped
public class AgentRepository {
    @PersistenceContext(unitName = "hub")
    private EntityManager em;

    protected AgentRepository() {
    }

    public AgentRepository(EntityManager em) {
        this.em = em;
    }

    /** Who never chose anything is signed out. */
    public Optional<Agent> find(long userId) {
        return find(userId, LockModeType.NONE);
    }

    /** The same, to be changed: the end of a call and the agent's own click wait for each other. */
    public Optional<Agent> findForChange(long userId) {
        return find(userId, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<Agent> find(long userId, LockModeType lock) {
        return em.createQuery("select a from Agent a where a.user.id = :user", Agent.class).setParameter("user", userId).setLockMode(lock).getResultStream().findFirst();
    }

    public Agent forChange(User user) {
        return findForChange(user.id()).orElseGet(() -> {
            Agent agent = new Agent(user);
            em.persist(agent);
            return agent;
        });
    }

    public List<Agent> ofCompany(long companyId) {
        return em.createQuery("select a from Agent a where a.user.company.id = :company", Agent.class).setParameter("company", companyId).getResultList();
    }
}
