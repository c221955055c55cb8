package lu.fix4bizz.hub.calls.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import lu.fix4bizz.hub.model.Refusal;

/** Where mobile numbers are kept. */
@ApplicationScoped
public class MobileNumberRepository {
    @PersistenceContext(unitName = "hub")
    private EntityManager em;

    protected MobileNumberRepository() {
    }

    public MobileNumberRepository(EntityManager em) {
        this.em = em;
    }

    public MobileNumber add(MobileNumber number) {
        em.persist(number);
        return number;
    }

    /** In the order in which they were added. */
    public List<MobileNumber> ofUser(long userId) {
        return em.createQuery("select m from MobileNumber m where m.user.id = :user order by m.id", MobileNumber.class)
                .setParameter("user", userId).getResultList();
    }

    /** @throws Refusal {@code calls.mobility.error.no_number}, also when it is somebody else's */
    public MobileNumber get(long userId, long id) {
        return Optional.ofNullable(em.find(MobileNumber.class, id)).filter(number -> number.user().id() == userId)
                .orElseThrow(() -> Refusal.notFound("calls.mobility.error.no_number"));
    }

    public void remove(MobileNumber number) {
        em.remove(number);
    }
}
