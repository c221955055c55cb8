package lu.fix4bizz.hub.accounts.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Where the providers of companies are kept, their domains, and who is who there. */
@ApplicationScoped
public class CorporateSignInRepository {
    @PersistenceContext(unitName = "hub")
    private EntityManager em;

    protected CorporateSignInRepository() {
    }

    public CorporateSignInRepository(EntityManager em) {
        this.em = em;
    }

    public CorporateSignIn add(CorporateSignIn signIn) {
        em.persist(signIn);
        return signIn;
    }

    public Optional<CorporateSignIn> find(long companyId) {
        return em.createQuery("select s from CorporateSignIn s join fetch s.company where s.companyId = :company", CorporateSignIn.class)
                .setParameter("company", companyId).getResultStream().findFirst();
    }

    /** @param domain in lower case */
    public Optional<CorporateSignIn> findByDomain(String domain) {
        return em.createQuery("select s from CorporateDomain d join d.signIn s join fetch s.company where d.domain = :domain", CorporateSignIn.class)
                .setParameter("domain", domain).getResultStream().findFirst();
    }

    /** In the order of the alphabet. */
    public List<CorporateDomain> domains(long companyId) {
        return em.createQuery("select d from CorporateDomain d where d.signIn.companyId = :company order by d.domain", CorporateDomain.class)
                .setParameter("company", companyId).getResultList();
    }

    public void add(CorporateDomain domain) {
        em.persist(domain);
    }

    public void remove(CorporateDomain domain) {
        em.remove(domain);
    }

    /** Whether another company has it, or people with such an address: nobody takes over the people of somebody else. */
    public boolean isOthers(String domain, long companyId) {
        return findByDomain(domain).filter(signIn -> signIn.companyId() != companyId).isPresent()
                || em.createQuery("select count(u) from User u where u.company.id <> :company and u.email like :address", Long.class)
                        .setParameter("company", companyId).setParameter("address", "%@" + domain).getSingleResult() > 0;
    }

    public Optional<CorporateLink> link(long userId) {
        return Optional.ofNullable(em.find(CorporateLink.class, userId));
    }

    /** The user of a company who is this at its provider. */
    public Optional<User> linked(long companyId, String issuer, String subject) {
        return em.createQuery("select u from CorporateLink l join l.user u join fetch u.company where l.companyId = :company and l.issuer = :issuer"
                + " and l.subject = :subject", User.class)
                .setParameter("company", companyId).setParameter("issuer", issuer).setParameter("subject", subject).getResultStream().findFirst();
    }

    public void add(CorporateLink link) {
        em.persist(link);
    }

    public void remove(CorporateLink link) {
        em.remove(link);
    }
}
