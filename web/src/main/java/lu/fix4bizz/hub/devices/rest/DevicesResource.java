package lu.fix4bizz.hub.devices.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import lu.fix4bizz.hub.accounts.rest.Owner;
import lu.fix4bizz.hub.devices.Devices;
import lu.fix4bizz.hub.devices.Devices.RegisteredDevice;
import lu.fix4bizz.hub.devices.model.Registration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A user's phones. */
@Path(Owner.PATH + "/devices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "devices")
public class DevicesResource {
    @Inject
    private Owner owner;
    @Inject
    private Devices devices;

    /** A phone and where it is registered. */
    @Schema(name = "Device")
    public record Phone(long id, String name, String model, @Schema(description = "Empty when unknown") String mac, List<Contact> registrations) {

        static Phone of(RegisteredDevice device) {
            return new Phone(device.id(), device.name(), device.model(), device.mac(),
                    device.registrations().stream().map(Contact::of).toList());
        }
    }

    /** One registration (RFC 3261 section 10). */
    @Schema(name = "Registration")
    public record Contact(String contact, String agent, @Schema(enumeration = {"udp", "tcp"}) String transport, Instant expiry) {

        static Contact of(Registration registration) {
            return new Contact(registration.contact(), registration.agent(), registration.transport(), registration.expires());
        }
    }

    @GET
    @Operation(summary = "The phones, each with its registrations")
    public List<Phone> all() {
        return devices.of(owner.id()).stream().map(Phone::of).toList();
    }
}
