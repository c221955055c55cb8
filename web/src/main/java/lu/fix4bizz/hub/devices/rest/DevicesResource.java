package lu.fix4bizz.hub.devices.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import lu.fix4bizz.hub.accounts.rest.Owner;
import lu.fix4bizz.hub.devices.DeviceChanges;
import lu.fix4bizz.hub.devices.Devices;
import lu.fix4bizz.hub.devices.SipAccess;
import lu.fix4bizz.hub.settings.Settings;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A user's phones. */
@Path(Owner.PATH + "/devices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "devices")
public class DevicesResource {
    @Inject
    private Owner owner;
    @Inject
    private Devices devices;
    @Inject
    private DeviceChanges changes;
    @Inject
    private Settings settings;

    @GET
    @Operation(summary = "The phones, each with its registrations",
            description = "Registrations of phones that nobody entered stand at the end, under the id 0.")
    public List<PhoneBody> all() {
        return devices.of(owner.id()).stream().map(PhoneBody::of).toList();
    }

    @POST
    @Operation(summary = "Add a phone", description = "Its SIP password is told here and never again.")
    @APIResponse(responseCode = "201", description = "It is added", content = @Content(schema = @Schema(implementation = AccessBody.class)))
    public Response add(WantedPhone wanted) {
        SipAccess access = changes.add(owner.id(), wanted.draft(0));
        return Response.status(Response.Status.CREATED).entity(access(access)).build();
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Name a phone anew", description = "It stays registered.")
    public PhoneBody change(@PathParam("id") long id, WantedPhone wanted) {
        changes.change(owner.id(), id, wanted.draft(devices.draft(owner.id(), id).version()));
        return phone(id);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Remove a phone", description = "One with its own SIP password is cut off at once.")
    @APIResponse(responseCode = "204", description = "It is removed")
    public void remove(@PathParam("id") long id) {
        changes.remove(owner.id(), id);
    }

    @PUT
    @Path("{id}/sip-password")
    @Operation(summary = "Set the SIP password of a phone",
            description = "For a phone that signs in with the extension itself it is the password of the line. The phone has to register anew.")
    public AccessBody setPassword(@PathParam("id") long id, WantedPassword wanted) {
        return access(wanted.password().map(chosen -> changes.choose(owner.id(), id, chosen)).orElseGet(() -> changes.renew(owner.id(), id)));
    }

    private AccessBody access(SipAccess access) {
        return AccessBody.of(phone(access.device()), access, settings);
    }

    private PhoneBody phone(long id) {
        return devices.of(owner.id()).stream().filter(device -> device.id() == id).findFirst().map(PhoneBody::of).orElseThrow();
    }
}
