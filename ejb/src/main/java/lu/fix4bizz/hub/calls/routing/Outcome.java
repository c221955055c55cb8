package lu.fix4bizz.hub.calls.routing;

import java.util.Collection;
import lu.fix4bizz.hub.calls.model.ForwardingKind;

/** How ringing ended when nobody answered. */
public enum Outcome {
    BUSY(ForwardingKind.BUSY), NO_ANSWER(ForwardingKind.NO_ANSWER), NOT_REACHABLE(ForwardingKind.NOT_REACHABLE);

    private final ForwardingKind forwarding;

    Outcome(ForwardingKind forwarding) {
        this.forwarding = forwarding;
    }

    /** The forward that this outcome calls for. */
    public ForwardingKind forwarding() {
        return forwarding;
    }

    /** Busy only if all locations were busy, not reachable only if all were; anything mixed counts as no answer. */
    public static Outcome of(Collection<Outcome> locations) {
        return locations.stream().distinct().count() == 1 ? locations.iterator().next() : NO_ANSWER;
    }
}
