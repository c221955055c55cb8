package lu.fix4bizz.hub.calls.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lu.fix4bizz.hub.accounts.rest.Owner;
import lu.fix4bizz.hub.calls.CallLog;
import lu.fix4bizz.hub.calls.CallLog.LoggedCall;
import lu.fix4bizz.hub.calls.ClickToCall;
import lu.fix4bizz.hub.rest.QueryNumber;
import lu.fix4bizz.hub.rest.Spelling;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A user's calls. */
@Path(Owner.PATH + "/calls")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calls")
public class CallLogResource {
    private static final int MOST = 500;

    @Inject
    private Owner owner;
    @Inject
    private CallLog log;
    @Inject
    private ClickToCall clickToCall;

    /** A call of the log. */
    @Schema(name = "Call")
    public record Call(String id,
            @Schema(enumeration = {"received", "placed"}) String direction,
            @Schema(enumeration = {"in-progress", "received", "placed", "missed", "rejected", "forwarded", "voicemail"}) String status,
            @Schema(description = "E.164 or an extension; empty when withheld") String number,
            String name, @Schema(description = "ISO 3166 code, empty for extensions") String country,
            Instant startedAt, Optional<Instant> answeredAt, Optional<Instant> endedAt, List<TraceEntry> trace) {

        static Call of(LoggedCall call) {
            return new Call(call.id(), Spelling.of(call.direction()), Spelling.of(call.status()), call.number(), call.name(), call.country(),
                    call.startedAt(), call.answeredAt(), call.endedAt(), call.trace().stream().map(TraceEntry::of).toList());
        }
    }

    /** A call to make. */
    @Schema(name = "NewCall")
    public record NewCall(@Schema(description = "As it would be dialled on a phone", examples = "7202") String to) {
    }

    @GET
    @Operation(summary = "The latest calls, newest first")
    public List<Call> recent(@QueryParam("limit") @DefaultValue("50") @Parameter(description = "How many at most", schema = @Schema(
            type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50")) String limit) {
        return log.recent(owner.id(), QueryNumber.read("limit", limit, 1, MOST)).stream().map(Call::of).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make a call", description = "The user's own phones ring; with the first that answers, the number is called.")
    @APIResponse(responseCode = "202", description = "The phones are about to ring")
    public Response call(NewCall call) {
        clickToCall.call(owner.id(), call.to());
        return Response.accepted().build();
    }
}
