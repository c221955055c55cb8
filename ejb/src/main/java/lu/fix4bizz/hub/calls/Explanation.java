package lu.fix4bizz.hub.calls;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import lu.fix4bizz.hub.calls.model.CallTarget;
import lu.fix4bizz.hub.calls.routing.Decision;
import lu.fix4bizz.hub.calls.routing.Location;
import lu.fix4bizz.hub.calls.routing.Outcome;
import lu.fix4bizz.hub.calls.routing.Reason;
import lu.fix4bizz.hub.calls.routing.Step;
import lu.fix4bizz.hub.texts.Texts;

/**
 * A decision in words: one sentence, the way of the call as steps, each service's reason. Pure; it reads the very object that the
 * SIP engine executes. Emphasis in a sentence is marked {@code **so**}.
 *
 * @param names what a target is called, for example {@code Bob Schmit, 7202}
 */
public record Explanation(Texts texts, Function<CallTarget, String> names) {

    /** How a step of the way stands in the drawing. */
    public enum Mark { START, DEVICES, MOBILES, FORWARD, VOICEMAIL, STOP }

    /** One step of the drawn way. */
    public record PathStep(Mark mark, String title, String why) {
    }

    /** One service's line of the trace. */
    public record TraceLine(String service, String title, boolean applies, String why) {
    }

    /** The whole in one sentence. */
    public String sentence(Decision decision) {
        return switch (decision.step()) {
            case Step.Ring ring -> ringing(ring);
            case Step.Forward forward -> texts.of("calls.sentence.forward", names.apply(forward.target()));
            case Step.LeaveMessage message -> texts.of("calls.sentence.voicemail." + message.greeting().name());
            case Step.Reject reject -> texts.of("calls.sentence.reject." + reject.status());
        };
    }

    private String ringing(Step.Ring ring) {
        String phones = phones(ring.locations());
        Step then = ring.after().apply(Outcome.NO_ANSWER).step();
        long seconds = ring.time().toSeconds();
        return switch (then) {
            case Step.Forward forward -> texts.of("calls.sentence.ring_then_forward", phones, seconds, names.apply(forward.target()));
            case Step.LeaveMessage message -> texts.of("calls.sentence.ring_then_voicemail", phones, seconds);
            case Step.Reject reject -> texts.of("calls.sentence.ring", phones);
            case Step.Ring again -> texts.of("calls.sentence.ring", phones);
        };
    }

    /** The user's phones, their mobiles, or both. */
    private String phones(List<Location> locations) {
        long mobiles = locations.stream().filter(Location.Mobile.class::isInstance).count();
        long phones = locations.size() - mobiles;
        if (mobiles == 0) {
            return phones == 1 ? texts.of("calls.sentence.one_phone") : texts.of("calls.sentence.phones", phones);
        }
        return phones == 0 ? texts.of("calls.sentence.mobiles", mobiles) : texts.of("calls.sentence.phones_and_mobiles", phones, mobiles);
    }

    /** The way from the call on: where it rings and where it ends. */
    public List<PathStep> path(String extension, String caller, Decision decision) {
        PathStep start = new PathStep(Mark.START, texts.of("calls.path.start", extension), caller);
        return switch (decision.step()) {
            case Step.Ring ring -> List.of(start, devices(ring), end(ring.after().apply(Outcome.NO_ANSWER).step(), ring.time()));
            default -> List.of(start, end(decision.step(), Duration.ZERO));
        };
    }

    private PathStep devices(Step.Ring ring) {
        List<String> labels = new ArrayList<>(ring.locations().stream().map(Location::label).filter(label -> !label.isEmpty()).distinct().toList());
        long nameless = ring.locations().stream().filter(location -> location.label().isEmpty()).count();
        if (nameless > 0) {
            labels.add(nameless == 1 ? texts.of("calls.path.one_phone") : texts.of("calls.path.phones", nameless));
        }
        boolean onlyMobiles = ring.locations().stream().allMatch(Location.Mobile.class::isInstance);
        return new PathStep(onlyMobiles ? Mark.MOBILES : Mark.DEVICES, String.join(", ", labels), texts.of("calls.path.ring", ring.time().toSeconds()));
    }

    private PathStep end(Step step, Duration after) {
        return switch (step) {
            case Step.Forward forward -> new PathStep(Mark.FORWARD, names.apply(forward.target()), texts.of("calls.path.forward." + forward.why()));
            case Step.LeaveMessage message -> new PathStep(Mark.VOICEMAIL, texts.of("calls.path.voicemail"),
                    texts.of("calls.path.greeting." + message.greeting()));
            case Step.Reject reject -> new PathStep(Mark.STOP, texts.of("calls.path.stop." + reject.status()), texts.of("calls.path.stop_why"));
            case Step.Ring ring -> new PathStep(Mark.STOP, texts.of("calls.path.stop.480"), texts.of("calls.path.ring", after.toSeconds()));
        };
    }

    /** Every service's reason, in the order of the specification. */
    public List<TraceLine> trace(List<Reason> reasons) {
        return reasons.stream().map(reason -> new TraceLine(reason.service(), texts.of("calls.service." + reason.service()), reason.applies(),
                texts.of("calls.trace." + reason.service() + "." + reason.why(), reason.arguments().toArray()))).toList();
    }
}
