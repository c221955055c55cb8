package lu.fix4bizz.hub.devices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import lu.fix4bizz.hub.devices.model.Device;
import lu.fix4bizz.hub.devices.model.DeviceModel;
import lu.fix4bizz.hub.devices.model.DeviceRepository;
import lu.fix4bizz.hub.devices.model.MacAddress;
import lu.fix4bizz.hub.model.Fitting;
import lu.fix4bizz.hub.model.Refusal;

/** What may be written of a phone. Each refusal's key ends in the field that it is about, and why. */
@ApplicationScoped
public class DeviceRules {
    private static final int LONGEST_NAME = 80;

    @Inject
    private DeviceRepository devices;

    /** @param before the phone as it is; empty for a new one @throws Refusal {@code devices.error.<field>_<why>} */
    public void check(DeviceDraft draft, Optional<Device> before) {
        if (draft.name().isEmpty()) {
            throw Refusal.invalid("devices.error.name_missing");
        }
        if (!Fitting.fits(draft.name(), LONGEST_NAME)) {
            throw Refusal.invalid("devices.error.name_long", LONGEST_NAME);
        }
        DeviceModel model = model(draft);
        Optional<MacAddress> mac = mac(draft);
        if (mac.isEmpty() && model.hasMac()) {
            throw Refusal.invalid("devices.error.mac_missing");
        }
        mac.flatMap(devices::findByMac).filter(other -> before.filter(device -> device.id() == other.id()).isEmpty()).ifPresent(other -> {
            throw new Refusal(Refusal.Kind.CONFLICT, "devices.error.mac_taken");
        });
    }

    /** @throws Refusal {@code devices.error.model_wrong} */
    public static DeviceModel model(DeviceDraft draft) {
        return DeviceModel.read(draft.model()).orElseThrow(() -> Refusal.invalid("devices.error.model_wrong", draft.model()));
    }

    /** @throws Refusal {@code devices.error.mac_wrong} */
    public static Optional<MacAddress> mac(DeviceDraft draft) {
        return draft.mac().isEmpty() ? Optional.empty()
                : Optional.of(MacAddress.read(draft.mac()).orElseThrow(() -> Refusal.invalid("devices.error.mac_wrong", draft.mac())));
    }
}
