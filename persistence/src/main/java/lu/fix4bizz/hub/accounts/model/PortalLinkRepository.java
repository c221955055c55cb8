package lu.fix4bizz.hub.accounts.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Where companies' links are kept. */
@ApplicationScoped
public class PortalLinkRepository {
    @PersistenceContext(unitName = "hub")
    private EntityManager em;

    protected PortalLinkRepository() {
    }

    public PortalLinkRepository(EntityManager em) {
        this.em = em;
    }

    public PortalLink add(PortalLink link) {
        em.persist(link);
        return link;
    }

    /** In the company's order. */
    public List<PortalLink> ofCompany(long companyId) {
        return em.createQuery("select l from PortalLink l where l.company.id = :company order by l.place, l.id", PortalLink.class)
                .setParameter("company", companyId).getResultList();
    }

    public void remove(PortalLink link) {
        em.remove(link);
    }
}
