package lu.fix4bizz.hub.devices;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import lu.fix4bizz.hub.accounts.model.SipName;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.devices.model.Device;
import lu.fix4bizz.hub.devices.model.DeviceModel;
import lu.fix4bizz.hub.devices.model.DeviceRepository;
import lu.fix4bizz.hub.devices.model.MacAddress;
import lu.fix4bizz.hub.devices.model.Registration;

/** A user's phones, each with where it is registered. {@link DeviceChanges} adds and changes them. */
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

    /**
     * A phone and its contacts now.
     *
     * @param id      0 for contacts of phones that nobody entered
     * @param mac     empty where it is unknown
     * @param sipUser what it signs in as; empty for a user without a line
     * @param own     whether it has its own password, rather than the line's
     */
    public record RegisteredDevice(long id, String name, DeviceModel model, String mac, String sipUser, boolean own, List<Registration> registrations)
            implements Serializable {
    }

    /**
     * All phones of the user, in the order in which they were added. A contact that came with a phone's own password is that phone's; any
     * other is the one's whose MAC address it names, else the first one's that shares the line's password. What is left stands at the end.
     */
    public List<RegisteredDevice> of(long userId) {
        List<Device> owned = devices.ofUser(userId);
        List<Registration> contacts = registered(userId);
        List<RegisteredDevice> all = new ArrayList<>();
        for (int i = 0; i < owned.size(); i++) {
            int place = i;
            all.add(row(owned.get(i), contacts.stream().filter(contact -> deviceOf(contact, owned) == place).toList()));
        }
        List<Registration> others = contacts.stream().filter(contact -> deviceOf(contact, owned) < 0).toList();
        if (!others.isEmpty()) {
            all.add(new RegisteredDevice(0, "", DeviceModel.OTHER, "", line(userId), false, others));
        }
        return all;
    }

    /** Every contact of the user's line. */
    public List<Registration> registered(long userId) {
        User user = users.get(userId);
        return user.extension().map(line -> registrations.of(line.digits() + "@" + user.company().domain(), clock.instant()))
                .orElse(List.of());
    }

    /** What stands in the form of this phone. @throws lu.fix4bizz.hub.model.Refusal {@code devices.error.no_device} */
    public DeviceDraft draft(long userId, long device) {
        return DeviceDraft.of(devices.ofUser(userId, device));
    }

    private String line(long userId) {
        return users.get(userId).extension().orElseThrow().digits();
    }

    private static RegisteredDevice row(Device device, List<Registration> own) {
        return new RegisteredDevice(device.id(), device.name(), device.model(), device.mac().map(MacAddress::digits).orElse(""),
                device.sipName().map(SipName::toString).orElse(""), device.hasOwnSipPassword(), own);
    }

    /** Which of them, or -1. */
    private static int deviceOf(Registration contact, List<Device> owned) {
        if (contact.device() != 0) {
            return first(owned, device -> device.id() == contact.device());
        }
        String said = (contact.contact() + contact.agent()).toLowerCase(Locale.ROOT).replaceAll("[^0-9a-z]", "");
        int named = first(owned, device -> !device.hasOwnSipPassword() && device.mac().map(MacAddress::digits).filter(said::contains).isPresent());
        return named >= 0 ? named : first(owned, device -> !device.hasOwnSipPassword());
    }

    private static int first(List<Device> owned, Predicate<Device> which) {
        return IntStream.range(0, owned.size()).filter(i -> which.test(owned.get(i))).findFirst().orElse(-1);
    }
}
