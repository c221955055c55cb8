package lu.fix4bizz.hub.devices.rest;

import java.time.Instant;
import java.util.List;
import lu.fix4bizz.hub.devices.Devices.RegisteredDevice;
import lu.fix4bizz.hub.devices.model.Registration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A phone and where it is registered. */
@Schema(name = "Device")
public record PhoneBody(long id, String name, @Schema(examples = "yealink-t42s") String model, @Schema(description = "Empty when unknown") String mac,
        @Schema(description = "What it signs in as", examples = "7201-482") String sipUser, List<Contact> registrations) {

    /** One registration (RFC 3261 section 10). */
    @Schema(name = "Registration")
    public record Contact(String contact, String agent, @Schema(enumeration = {"udp", "tcp"}) String transport, Instant expiry) {

        static Contact of(Registration registration) {
            return new Contact(registration.contact(), registration.agent(), registration.transport(), registration.expires());
        }
    }

    static PhoneBody of(RegisteredDevice device) {
        return new PhoneBody(device.id(), device.name(), device.model().word(), device.mac(), device.sipUser(),
                device.registrations().stream().map(Contact::of).toList());
    }
}
