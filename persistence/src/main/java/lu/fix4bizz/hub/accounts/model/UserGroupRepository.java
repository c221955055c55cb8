package lu.fix4bizz.hub.accounts.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where groups are kept. */
@ApplicationScoped
public class UserGroupRepository {
    @PersistenceContext(unitName = "hub")
    private EntityManager em;

    protected UserGroupRepository() {
    }

    public UserGroupRepository(EntityManager em) {
        this.em = em;
    }

    public UserGroup add(UserGroup group) {
        em.persist(group);
        return group;
    }

    public void remove(UserGroup group) {
        em.remove(group);
    }

    /** Groups of a company, by name. */
    public List<UserGroup> of(long companyId) {
        return em.createQuery("select g from UserGroup g where g.company.id = :company order by g.name", UserGroup.class)
                .setParameter("company", companyId).getResultList();
    }

    public Optional<UserGroup> find(long companyId, long id) {
        return Optional.ofNullable(em.find(UserGroup.class, id)).filter(group -> group.company().id() == companyId);
    }

    /** @param name whatever case */
    public Optional<UserGroup> findByName(long companyId, String name) {
        return em.createQuery("select g from UserGroup g where g.company.id = :company and lower(g.name) = lower(:name)", UserGroup.class)
                .setParameter("company", companyId).setParameter("name", name).getResultStream().findFirst();
    }

    /** How many users are in each group of a company that has any, by its id. */
    public Map<Long, Long> sizes(long companyId) {
        return em.createQuery("select u.userGroup.id, count(u) from User u where u.company.id = :company and u.userGroup is not null group by u.userGroup.id",
                Object[].class).setParameter("company", companyId).getResultStream().collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** The users of a group, by name. */
    public List<User> members(long groupId) {
        return em.createQuery("select u from User u where u.userGroup.id = :id order by u.lastName, u.firstName, u.id", User.class)
                .setParameter("id", groupId).getResultList();
    }
}
