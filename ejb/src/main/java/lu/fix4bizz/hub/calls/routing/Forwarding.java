package lu.fix4bizz.hub.calls.routing;

import java.time.Instant;
import java.util.Optional;
import lu.fix4bizz.hub.calls.model.CallTarget;
import lu.fix4bizz.hub.calls.model.ForwardingKind;
import lu.fix4bizz.hub.calls.model.Rings;
import lu.fix4bizz.hub.model.Activation;

/** One of the callee's four forwards as it stands; target and rings are there also while it is off. */
public record Forwarding(ForwardingKind kind, Activation state, Optional<CallTarget> target, int rings) {

    public static Forwarding untouched(ForwardingKind kind) {
        return new Forwarding(kind, Activation.OFF, Optional.empty(), Rings.DEFAULT.count());
    }

    /** The same as somebody sees it who looks now. */
    public Forwarding at(Instant now) {
        return new Forwarding(kind, state.at(now), target, rings);
    }

    /** Whether it was switched on; after {@link #at} also whether it is on. */
    public boolean enabled() {
        return state.on();
    }

    boolean applies() {
        return enabled() && target.isPresent();
    }
}
