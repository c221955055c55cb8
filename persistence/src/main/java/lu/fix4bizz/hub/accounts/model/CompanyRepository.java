package lu.fix4bizz.hub.accounts.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

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

    public Company add(Company company) {
        em.persist(company);
        return company;
    }

    public Optional<Company> findByDomain(String domain) {
        return em.createQuery("select c from Company c where c.domain = :domain", Company.class)
                .setParameter("domain", domain).getResultStream().findFirst();
    }

    public Optional<Company> findByName(String name) {
        return em.createQuery("select c from Company c where c.name = :name", Company.class)
                .setParameter("name", name).getResultStream().findFirst();
    }

    /** Of all companies, the operator's among them. */
    public List<String> names() {
        return em.createQuery("select c.name from Company c order by c.name", String.class).getResultList();
    }
}
