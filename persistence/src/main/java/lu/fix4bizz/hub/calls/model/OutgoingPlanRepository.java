package lu.fix4bizz.hub.calls.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.model.Refusal;

/** Where outgoing plans are kept, and who has which. */
@ApplicationScoped
public class OutgoingPlanRepository {
    @PersistenceContext(unitName = "hub")
    private EntityManager em;

    protected OutgoingPlanRepository() {
    }

    public OutgoingPlanRepository(EntityManager em) {
        this.em = em;
    }

    public OutgoingPlan add(OutgoingPlan plan) {
        em.persist(plan);
        return plan;
    }

    /** The standard first, then by name. */
    public List<OutgoingPlan> ofCompany(long companyId) {
        return em.createQuery("select p from OutgoingPlan p where p.company.id = :company order by p.standard desc, p.name", OutgoingPlan.class)
                .setParameter("company", companyId).getResultList();
    }

    /** @throws Refusal {@code calls.plans.error.no_plan}, also when it is another company's */
    public OutgoingPlan get(long companyId, long id) {
        return Optional.ofNullable(em.find(OutgoingPlan.class, id)).filter(plan -> plan.company().id() == companyId)
                .orElseThrow(() -> Refusal.notFound("calls.plans.error.no_plan"));
    }

    /** A change of its rules only is a change of the plan, too. */
    public void changed(OutgoingPlan plan) {
        em.lock(plan, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    public void remove(OutgoingPlan plan) {
        em.remove(plan);
    }

    public Optional<PlanAssignment> assigned(long userId) {
        return Optional.ofNullable(em.find(PlanAssignment.class, userId));
    }

    /** @param plan empty for the company's standard */
    public void assign(User user, Optional<OutgoingPlan> plan) {
        assigned(user.id()).ifPresent(before -> {
            em.remove(before);
            em.flush(); // the same key may come again
        });
        plan.ifPresent(wanted -> em.persist(new PlanAssignment(user, wanted)));
    }

    /** How many users have each plan of a company that is not the standard. */
    public Map<Long, Long> users(long companyId) {
        return em.createQuery("select a.plan.id, count(a) from PlanAssignment a where a.plan.company.id = :company group by a.plan.id", Object[].class)
                .setParameter("company", companyId).getResultStream().collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** Who has a plan, by name. */
    public List<User> users(long planId, int most) {
        return em.createQuery("select u from PlanAssignment a join a.user u where a.plan.id = :plan order by u.lastName, u.firstName, u.id", User.class)
                .setParameter("plan", planId).setMaxResults(most).getResultList();
    }
}
