package lu.fix4bizz.hub.accounts.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where it is kept how many licences companies bought; which of them are in use stands with the users. */
@ApplicationScoped
public class LicencePackRepository {
    @PersistenceContext(unitName = "hub")
    private EntityManager em;

    protected LicencePackRepository() {
    }

    public LicencePackRepository(EntityManager em) {
        this.em = em;
    }

    public LicencePack add(LicencePack pack) {
        em.persist(pack);
        return pack;
    }

    public Map<Licence, LicencePack> ofCompany(long companyId) {
        return byLicence(companyId, LockModeType.NONE);
    }

    /** As {@link #ofCompany}; whoever else wants to give or sell these licences waits until this transaction is over. */
    public Map<Licence, LicencePack> locked(long companyId) {
        return byLicence(companyId, LockModeType.PESSIMISTIC_WRITE);
    }

    private Map<Licence, LicencePack> byLicence(long companyId, LockModeType lock) {
        Map<Licence, LicencePack> packs = new EnumMap<>(Licence.class);
        em.createQuery("select p from LicencePack p where p.company.id = :company order by p.id", LicencePack.class)
                .setParameter("company", companyId).setLockMode(lock).getResultList().forEach(pack -> packs.put(pack.licence(), pack));
        return packs;
    }

    /** How many each company bought, of all kinds. */
    public Map<Long, Long> bought(Collection<Long> companies) {
        return companies.isEmpty() ? Map.of() : em.createQuery("select p.company.id, sum(p.bought) from LicencePack p where p.company.id in :companies group by p.company.id", Object[].class)
                .setParameter("companies", companies).getResultStream().collect(Collectors.toMap(row -> (Long) row[0], row -> ((Number) row[1]).longValue()));
    }

    /** How many licences of each kind users of the company have. */
    public Map<Licence, Long> used(long companyId) {
        Map<Licence, Long> used = new EnumMap<>(Licence.class);
        for (Object[] row : usedBy(List.of(companyId))) {
            Licence.split((String) row[1]).forEach(licence -> used.merge(licence, (Long) row[2], Long::sum));
        }
        return used;
    }

    /** How many licences users of each company have, of all kinds. */
    public Map<Long, Long> used(Collection<Long> companies) {
        return companies.isEmpty() ? Map.of() : usedBy(companies).stream()
                .collect(Collectors.groupingBy(row -> (Long) row[0], Collectors.summingLong(row -> Licence.split((String) row[1]).size() * (Long) row[2])));
    }

    private List<Object[]> usedBy(Collection<Long> companies) {
        return em.createQuery("select u.company.id, u.licences, count(u) from User u where u.company.id in :companies group by u.company.id, u.licences", Object[].class)
                .setParameter("companies", companies).getResultList();
    }
}
