package lu.fix4bizz.hub.devices;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.devices.model.Device;
import lu.fix4bizz.hub.devices.model.DeviceRepository;
import lu.fix4bizz.hub.devices.model.Registration;

/** A user's phones, each with where it is registered. */
@Stateless
public class Devices {
    @Inject
    private DeviceRepository devices;
    @Inject
    private UserRepository users;
    @Inject
    private Registrations registrations;
    @Inject
    private Clock clock;

    /** A phone and its contacts now. */
    public record RegisteredDevice(long id, String name, String model, String mac, List<Registration> registrations) {
    }

    /** All phones of the user. A contact that names no known MAC address is shown with the first phone. */
    public List<RegisteredDevice> of(long userId) {
        List<Device> owned = devices.ofUser(userId);
        List<Registration> contacts = registered(userId);
        return IntStream.range(0, owned.size()).mapToObj(i -> {
            Device device = owned.get(i);
            List<Registration> own = contacts.stream().filter(contact -> deviceOf(contact, owned) == i).toList();
            return new RegisteredDevice(device.id(), device.name(), device.model(), device.mac(), own);
        }).toList();
    }

    /** Every contact of the user's line. */
    public List<Registration> registered(long userId) {
        User user = users.get(userId);
        return user.extension().map(line -> registrations.of(line.digits() + "@" + user.company().domain(), clock.instant()))
                .orElse(List.of());
    }

    private static int deviceOf(Registration contact, List<Device> owned) {
        String said = (contact.contact() + contact.agent()).toLowerCase(Locale.ROOT).replaceAll("[^0-9a-z]", "");
        return IntStream.range(0, owned.size()).filter(i -> !owned.get(i).mac().isEmpty() && said.contains(owned.get(i).mac()))
                .findFirst().orElse(0);
    }
}
