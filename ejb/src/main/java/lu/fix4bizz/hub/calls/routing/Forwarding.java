package lu.fix4bizz.hub.calls.routing;

import java.util.Optional;
import lu.fix4bizz.hub.calls.model.CallTarget;
import lu.fix4bizz.hub.calls.model.ForwardingKind;
import lu.fix4bizz.hub.calls.model.Rings;

/** One of the callee's four forwards as it stands; target and rings are there also while it is off. */
public record Forwarding(ForwardingKind kind, boolean enabled, Optional<CallTarget> target, int rings) {

    public static Forwarding untouched(ForwardingKind kind) {
        return new Forwarding(kind, false, Optional.empty(), Rings.DEFAULT.count());
    }

    boolean applies() {
        return enabled && target.isPresent();
    }
}
