package lu.fix4bizz.hub.calls.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lu.fix4bizz.hub.accounts.rest.Owner;
import lu.fix4bizz.hub.calls.RoutingTrials;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What would happen to a call. */
@Path(Owner.PATH + "/routing-trials")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calls")
public class RoutingTrialsResource {
    @Inject
    private Owner owner;
    @Inject
    private RoutingTrials trials;
    @Inject
    private Clock clock;

    /** The call to try. */
    @Schema(name = "TrialCall")
    public record TrialCall(@Schema(description = "A number, an extension, or anonymous", examples = "+352621123456") String from,
            @Schema(description = "With its offset; absent is now", examples = "2026-11-27T19:00:00+01:00") Optional<Instant> at) {
    }

    /** What would happen to it. */
    @Schema(name = "Trial")
    public record Trial(DecisionBody decision, @Schema(description = "The same in the user's language") String sentence,
            @Schema(description = "Every service, in the order in which they decide") List<TraceEntry> trace) {

        static Trial of(RoutingTrials.Trial trial) {
            return new Trial(DecisionBody.of(trial.decision().step()), trial.sentence().replace("**", ""),
                    trial.trace().stream().map(TraceEntry::of).toList());
        }
    }

    @POST
    @Operation(summary = "Try a call without making it",
            description = "The decision is the very one that a real call would meet, with the settings and phones of now.")
    public Trial tryCall(TrialCall call) {
        return Trial.of(trials.tryCall(owner.id(), call.from(), call.at().orElseGet(clock::instant)));
    }
}
