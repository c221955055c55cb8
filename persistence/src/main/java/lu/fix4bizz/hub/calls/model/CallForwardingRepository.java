package lu.fix4bizz.hub.calls.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserGroup;

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

    public List<GroupForwarding> ofGroup(long groupId) {
        return em.createQuery("select f from GroupForwarding f where f.userGroup.id = :group", GroupForwarding.class)
                .setParameter("group", groupId).getResultList();
    }

    /** The group's forward, made now if it was never touched. */
    public GroupForwarding require(UserGroup group, ForwardingKind kind) {
        return ofGroup(group.id()).stream().filter(forwarding -> forwarding.kind() == kind).findFirst().orElseGet(() -> {
            GroupForwarding untouched = new GroupForwarding(group, kind);
            em.persist(untouched);
            return untouched;
        });
    }

    /** The lines of a group's users who follow its forward of this kind. */
    public Set<String> followers(long groupId, ForwardingKind kind) {
        return em.createQuery("select u.extension from CallForwarding f join f.user u where u.userGroup.id = :group and f.kind = :kind"
                + " and f.followsGroup = true and u.extension is not null", String.class)
                .setParameter("group", groupId).setParameter("kind", kind).getResultStream().collect(Collectors.toSet());
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
