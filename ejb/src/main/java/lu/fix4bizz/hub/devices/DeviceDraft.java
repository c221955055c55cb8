package lu.fix4bizz.hub.devices;

import java.io.Serializable;
import lu.fix4bizz.hub.devices.model.Device;
import lu.fix4bizz.hub.devices.model.MacAddress;

/**
 * What is written of a phone, as typed.
 *
 * @param mac     empty without one
 * @param version of the phone when the form was opened; 0 for a new one
 */
public record DeviceDraft(String name, String model, String mac, int version) implements Serializable {

    public DeviceDraft {
        name = name.strip();
        model = model.strip();
        mac = mac.strip();
    }

    /** A new one. */
    public DeviceDraft(String name, String model, String mac) {
        this(name, model, mac, 0);
    }

    static DeviceDraft of(Device device) {
        return new DeviceDraft(device.name(), device.model().word(), device.mac().map(MacAddress::digits).orElse(""), device.version());
    }
}
