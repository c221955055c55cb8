package lu.fix4bizz.hub.callcenter.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import lu.fix4bizz.hub.accounts.rest.Owner;
import lu.fix4bizz.hub.callcenter.Agents;
import lu.fix4bizz.hub.callcenter.Agents.Place;
import lu.fix4bizz.hub.callcenter.Agents.Standing;
import lu.fix4bizz.hub.callcenter.model.AgentState;
import lu.fix4bizz.hub.callcenter.model.UnavailableReason;
import lu.fix4bizz.hub.rest.Spelling;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How an agent of the call centre stands, and which queues they have joined. */
@Path(Owner.PATH + "/agent")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "call centre")
public class AgentResource {
    @Inject
    private Owner owner;
    @Inject
    private Agents agents;

    /** A queue of the agent's. */
    @Schema(name = "AgentQueue")
    public record JoinedQueue(@Schema(examples = "7300") String extension, boolean joined) {
    }

    /** How the agent stands. */
    @Schema(name = "Agent")
    public record Agent(
            @Schema(enumeration = {"signed-in", "available", "unavailable", "wrap-up", "signed-out"}) String state,
            @JsonbProperty(nillable = true)
            @Schema(description = "Of somebody unavailable who says why: break, lunch, meeting, training or other; else null",
                    extensions = @Extension(name = "x-nullable", value = "true"))
            Optional<String> reason,
            List<JoinedQueue> queues) {

        static Agent of(Standing standing) {
            return new Agent(Spelling.of(standing.state()), standing.reason().map(Spelling::of),
                    standing.queues().stream().map(place -> new JoinedQueue(place.extension(), place.joined())).toList());
        }
    }

    /** What is wanted. */
    @Schema(name = "AgentChange")
    public record Wanted(AgentState state,
            @JsonbProperty(nillable = true)
            @Schema(description = "Only of somebody unavailable; absent or null for none", extensions = @Extension(name = "x-nullable", value = "true"))
            Optional<UnavailableReason> reason,
            @Schema(description = "Those that are not named stay as they are") Optional<List<JoinedQueue>> queues) {

        List<Place> places() {
            return queues.orElse(List.of()).stream().map(queue -> new Place(queue.extension(), "", queue.joined())).toList();
        }
    }

    @GET
    @Operation(summary = "How the agent stands")
    public Agent get() {
        return Agent.of(agents.of(owner.id()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change how the agent stands", description = "Each state may follow each. All of the change holds afterwards, or none of it.")
    public Agent set(Wanted wanted) {
        return Agent.of(agents.change(owner.id(), wanted.state(), wanted.reason(), wanted.places()));
    }
}
