package lu.fix4bizz.hub.accounts.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lu.fix4bizz.hub.model.Refusal;

/** Where companies are kept. */
@ApplicationScoped
public class CompanyRepository {
    @PersistenceContext(unitName = "hub")
    private EntityManager em;

    protected CompanyRepository() {
    }

    public CompanyRepository(EntityManager em) {
        this.em = em;
    }

    /** A customer and how many it has of what. */
    public record Found(Company company, long users, long numbers) {
    }

    public Company add(Company company) {
        em.persist(company);
        em.flush(); // what belongs to it refers to its id
        return company;
    }

    public Optional<Company> findByDomain(String domain) {
        return em.createQuery("select c from Company c where c.domain = :domain", Company.class)
                .setParameter("domain", domain).getResultStream().findFirst();
    }

    /** @param name whatever case */
    public Optional<Company> findByName(String name) {
        return em.createQuery("select c from Company c where lower(c.name) = :name", Company.class)
                .setParameter("name", name.toLowerCase(Locale.ROOT)).getResultStream().findFirst();
    }

    /** A customer. @throws Refusal {@code accounts.error.no_company}, also for the operator's own */
    public Company customer(long id) {
        return Optional.ofNullable(em.find(Company.class, id)).filter(company -> company.kind() == Company.Kind.CUSTOMER)
                .orElseThrow(() -> Refusal.notFound("accounts.error.no_company"));
    }

    /** Whose main number it is. */
    public Optional<Company> findByMainNumber(String e164) {
        return em.createQuery("select c from Company c where c.mainNumber = :number", Company.class)
                .setParameter("number", e164).getResultStream().findFirst();
    }

    /** Of all companies, the operator's among them. */
    public List<String> names() {
        return em.createQuery("select c.name from Company c order by c.name", String.class).getResultList();
    }

    /** Customers by name. @param text words, each a part of the name, the SIP domain or the main number; empty for all */
    public List<Found> search(String text, int from, int most) {
        return searched("select c, (select count(u) from User u where u.company = c), (select count(n) from User n where n.company = c and n.number is not null)",
                text, " order by c.name, c.id", Object[].class).setFirstResult(from).setMaxResults(most).getResultStream()
                .map(row -> new Found((Company) row[0], (Long) row[1], (Long) row[2])).toList();
    }

    public long count(String text) {
        return searched("select count(c)", text, "", Long.class).getSingleResult();
    }

    private <T> TypedQuery<T> searched(String what, String text, String order, Class<T> type) {
        List<String> words = Words.of(text);
        TypedQuery<T> query = em.createQuery(what + " from Company c where c.kind = :kind" + IntStream.range(0, words.size())
                .mapToObj(word -> " and (lower(c.name) like :word%1$d or c.domain like :word%1$d or c.mainNumber like :word%1$d)".formatted(word))
                .collect(Collectors.joining()) + order, type).setParameter("kind", Company.Kind.CUSTOMER);
        IntStream.range(0, words.size()).forEach(word -> query.setParameter("word" + word, Words.part(words.get(word))));
        return query;
    }
}
