package lu.fix4bizz.hub.accounts.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;

/** Which public numbers users have. */
@ApplicationScoped
public class NumberUseRepository {
    @PersistenceContext(unitName = "hub")
    private EntityManager em;

    protected NumberUseRepository() {
    }

    public NumberUseRepository(EntityManager em) {
        this.em = em;
    }

    /** How many numbers from the first to the last, which are of the same length, users of the company have. */
    public long count(long companyId, PhoneNumber first, PhoneNumber last) {
        return em.createQuery("select count(u) from User u where u.company.id = :company and u.number between :first and :last and length(u.number) = :length", Long.class)
                .setParameter("company", companyId).setParameter("first", first.e164()).setParameter("last", last.e164())
                .setParameter("length", first.e164().length()).getSingleResult();
    }

    /** As {@link #count(long, PhoneNumber, PhoneNumber)}, over the hub. */
    public long count(PhoneNumber first, PhoneNumber last) {
        return em.createQuery("select count(u) from User u where u.number between :first and :last and length(u.number) = :length", Long.class)
                .setParameter("first", first.e164()).setParameter("last", last.e164()).setParameter("length", first.e164().length()).getSingleResult();
    }

    /** Who of the company has one of these numbers, in E.164. */
    public List<User> owners(long companyId, Collection<String> numbers) {
        return numbers.isEmpty() ? List.of() : em.createQuery("select u from User u where u.company.id = :company and u.number in :numbers", User.class)
                .setParameter("company", companyId).setParameter("numbers", numbers).getResultList();
    }

    /** All public numbers of a company's users, in E.164. */
    public List<String> all(long companyId) {
        return em.createQuery("select u.number from User u where u.company.id = :company and u.number is not null", String.class)
                .setParameter("company", companyId).getResultList();
    }
}
