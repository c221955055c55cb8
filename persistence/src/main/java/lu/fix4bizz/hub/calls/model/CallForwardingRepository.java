package lu.fix4bizz.hub.calls.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import lu.fix4bizz.hub.accounts.model.User;

/** Where forwards are kept; a forward that was never touched has no row. */
@ApplicationScoped
public class CallForwardingRepository {
    @PersistenceContext(unitName = "hub")
    private EntityManager em;

    protected CallForwardingRepository() {
    }

    public CallForwardingRepository(EntityManager em) {
        this.em = em;
    }

    public List<CallForwarding> ofUser(long userId) {
        return em.createQuery("select f from CallForwarding f where f.user.id = :user", CallForwarding.class)
                .setParameter("user", userId).getResultList();
    }

    public Optional<CallForwarding> find(long userId, ForwardingKind kind) {
        return em.createQuery("select f from CallForwarding f where f.user.id = :user and f.kind = :kind", CallForwarding.class)
                .setParameter("user", userId).setParameter("kind", kind).getResultStream().findFirst();
    }

    /** The user's forward, made now (switched off, without a target) if it was never touched. */
    public CallForwarding require(User user, ForwardingKind kind) {
        return find(user.id(), kind).orElseGet(() -> {
            CallForwarding untouched = new CallForwarding(user, kind);
            em.persist(untouched);
            return untouched;
        });
    }
}
