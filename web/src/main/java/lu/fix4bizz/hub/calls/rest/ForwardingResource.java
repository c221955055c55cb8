package lu.fix4bizz.hub.calls.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lu.fix4bizz.hub.accounts.rest.Owner;
import lu.fix4bizz.hub.calls.CallSettings;
import lu.fix4bizz.hub.calls.CallSettings.ForwardingChange;
import lu.fix4bizz.hub.calls.model.CallTarget;
import lu.fix4bizz.hub.calls.model.ForwardingKind;
import lu.fix4bizz.hub.calls.routing.Forwarding;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.rest.Spelling;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The four forwards of a user. */
@Path(Owner.PATH + "/forwarding")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calls")
public class ForwardingResource {
    @Inject
    private Owner owner;
    @Inject
    private CallSettings settings;

    /** One forward. */
    @Schema(name = "Forwarding")
    public record Forward(
            boolean enabled,
            @Schema(description = "An extension, a number, a SIP URI of the company or voicemail; absent keeps what is there", examples = "7203")
            Optional<String> to,
            @Schema(description = "For no-answer: 0, or 2 to 20; absent keeps what is there") Optional<Integer> rings,
            @Schema(description = "When it ends by itself; absent for never", examples = "2026-11-27T18:00:00+01:00") Optional<Instant> until) {

        static Forward of(Forwarding forwarding) {
            return new Forward(forwarding.enabled(), forwarding.target().map(CallTarget::text), Optional.of(forwarding.rings()),
                    forwarding.state().end());
        }

        ForwardingChange change() {
            return new ForwardingChange(Until.of(enabled, until, "until"), to, rings);
        }
    }

    @GET
    @Operation(summary = "All four forwards, each under its name")
    public Map<String, Forward> all() {
        Map<String, Forward> forwards = new LinkedHashMap<>();
        settings.forwardings(owner.id()).forEach(forwarding -> forwards.put(Spelling.of(forwarding.kind()), Forward.of(forwarding)));
        return forwards;
    }

    @GET
    @Path("{kind}")
    @Operation(summary = "One forward")
    public Forward get(@PathParam("kind") @Parameter(schema = @Schema(type = SchemaType.STRING,
            enumeration = {"always", "busy", "no-answer", "not-reachable"})) String kind) {
        return Forward.of(settings.forwarding(owner.id(), kind(kind)));
    }

    @PUT
    @Path("{kind}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Set one forward", description = "Refused: loops, the own number, emergency numbers, what is not a target.")
    public Forward set(@PathParam("kind") @Parameter(schema = @Schema(type = SchemaType.STRING,
            enumeration = {"always", "busy", "no-answer", "not-reachable"})) String kind, Forward wanted) {
        return Forward.of(settings.forward(owner.id(), kind(kind), wanted.change()));
    }

    private static ForwardingKind kind(String name) {
        return Arrays.stream(ForwardingKind.values()).filter(kind -> Spelling.of(kind).equals(name)).findFirst()
                .orElseThrow(() -> Refusal.notFound("calls.forwarding.error.kind", name));
    }
}
