package lu.fix4bizz.hub.devices.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import lu.fix4bizz.hub.model.Refusal;

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

    public void remove(Device device) {
        em.remove(device);
    }

    /** @throws Refusal {@code devices.error.no_device}, also when it is somebody else's */
    public Device ofUser(long userId, long id) {
        return Optional.ofNullable(em.find(Device.class, id)).filter(device -> device.user().id() == userId)
                .orElseThrow(() -> Refusal.notFound("devices.error.no_device"));
    }

    /** Of whichever company: an address is one phone in the world. */
    public Optional<Device> findByMac(MacAddress mac) {
        return em.createQuery("select d from Device d where d.mac = :mac", Device.class).setParameter("mac", mac.digits()).getResultStream().findFirst();
    }

    public List<Device> ofUser(long userId) {
        return em.createQuery("select d from Device d where d.user.id = :user order by d.id", Device.class)
                .setParameter("user", userId).getResultList();
    }
}
