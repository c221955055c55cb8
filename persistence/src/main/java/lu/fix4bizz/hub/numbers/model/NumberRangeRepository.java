package lu.fix4bizz.hub.numbers.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lu.fix4bizz.hub.model.Refusal;

/** Where the ranges of numbers are kept. */
@ApplicationScoped
public class NumberRangeRepository {
    @PersistenceContext(unitName = "hub")
    private EntityManager em;

    protected NumberRangeRepository() {
    }

    public NumberRangeRepository(EntityManager em) {
        this.em = em;
    }

    /** @throws Refusal {@code numbers.error.range_taken} when a number of it stands in another range, whosever */
    public NumberRange add(NumberRange range) {
        Optional<NumberRange> other = em.createQuery("select r from NumberRange r where r.firstNumber <= :last and r.lastNumber >= :first order by r.firstNumber", NumberRange.class)
                .setParameter("first", range.first().digits()).setParameter("last", range.last().digits()).setMaxResults(1).getResultStream().findFirst();
        if (other.isPresent()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "numbers.error.range_taken", other.get().first().international(), other.get().last().international());
        }
        em.persist(range);
        return range;
    }

    /** By their numbers. */
    public List<NumberRange> ofCompany(long companyId) {
        return em.createQuery("select r from NumberRange r where r.companyId = :company order by r.firstNumber", NumberRange.class)
                .setParameter("company", companyId).getResultList();
    }

    /** Whether the number is of the hub's own, whosever and in use or not. */
    public boolean holds(PhoneNumber number) {
        return em.createQuery("select count(r) from NumberRange r where r.firstNumber <= :number and r.lastNumber >= :number", Long.class)
                .setParameter("number", number.digits()).getSingleResult() > 0;
    }

    /** How many numbers the ranges of each company hold. */
    public Map<Long, Long> sizes(Collection<Long> companies) {
        return companies.isEmpty() ? Map.of() : em.createQuery("select r from NumberRange r where r.companyId in :companies", NumberRange.class)
                .setParameter("companies", companies).getResultStream().collect(Collectors.groupingBy(NumberRange::companyId, Collectors.summingLong(NumberRange::size)));
    }

    /** @throws Refusal {@code numbers.error.no_range}, also when it is another company's */
    public NumberRange get(long companyId, long id) {
        return Optional.ofNullable(em.find(NumberRange.class, id)).filter(range -> range.companyId() == companyId)
                .orElseThrow(() -> Refusal.notFound("numbers.error.no_range"));
    }

    public void remove(NumberRange range) {
        em.remove(range);
    }
}
