package lu.fix4bizz.hub.calls.rest;

import java.util.Optional;
import lu.fix4bizz.hub.calls.routing.Outcome;
import lu.fix4bizz.hub.calls.routing.Step;
import lu.fix4bizz.hub.rest.Spelling;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision for programs. What an action does not use is left out. */
@Schema(name = "Decision")
public record DecisionBody(
        @Schema(enumeration = {"ring", "forward", "voicemail", "reject"}) String action,
        @Schema(description = "Of ring: how many phones") Optional<Integer> phones,
        @Schema(description = "Of ring: for how long") Optional<Integer> seconds,
        @Schema(description = "Of ring: what happens when nobody answers") Optional<DecisionBody> then,
        @Schema(description = "Of forward: the destination") Optional<String> to,
        @Schema(description = "Of forward: which one it is; of voicemail: the case it greets for", examples = "no-answer") Optional<String> why,
        @Schema(description = "Of reject: the SIP status") Optional<Integer> status) {

    static DecisionBody of(Step step) {
        return switch (step) {
            case Step.Ring ring -> ring(ring);
            case Step.Forward forward -> targeted("forward", Optional.of(forward.target().text()), Spelling.of(forward.why()));
            case Step.LeaveMessage message -> targeted("voicemail", Optional.empty(), Spelling.of(message.greeting()));
            case Step.Reject reject -> new DecisionBody("reject", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.of(reject.status()));
        };
    }

    private static DecisionBody ring(Step.Ring ring) {
        return new DecisionBody("ring", Optional.of(ring.locations().size()), Optional.of((int) ring.time().toSeconds()),
                Optional.of(of(ring.after().apply(Outcome.NO_ANSWER).step())), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static DecisionBody targeted(String action, Optional<String> to, String why) {
        return new DecisionBody(action, Optional.empty(), Optional.empty(), Optional.empty(), to, Optional.of(why), Optional.empty());
    }
}
