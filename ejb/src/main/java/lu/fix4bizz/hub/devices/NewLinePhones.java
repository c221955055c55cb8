package lu.fix4bizz.hub.devices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import lu.fix4bizz.hub.accounts.NewLine;
import lu.fix4bizz.hub.devices.model.Device;
import lu.fix4bizz.hub.devices.model.DeviceRepository;

/** Phones are told apart by names that hold the extension: on another line they sign in as the line does, until they get a password of their own again. */
@ApplicationScoped
class NewLinePhones {
    @Inject
    private DeviceRepository devices;

    void share(@Observes NewLine line) {
        devices.ofUser(line.userId()).forEach(Device::shareSipPassword);
    }
}
