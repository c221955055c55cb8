package lu.fix4bizz.hub.devices.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Where devices are kept. */
@ApplicationScoped
public class DeviceRepository {
    @PersistenceContext(unitName = "hub")
    private EntityManager em;

    protected DeviceRepository() {
    }

    public DeviceRepository(EntityManager em) {
        this.em = em;
    }

    public Device add(Device device) {
        em.persist(device);
        return device;
    }

    public List<Device> ofUser(long userId) {
        return em.createQuery("select d from Device d where d.user.id = :user order by d.id", Device.class)
                .setParameter("user", userId).getResultList();
    }
}
