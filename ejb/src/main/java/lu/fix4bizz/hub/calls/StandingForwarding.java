package lu.fix4bizz.hub.calls;

import java.time.Instant;
import lu.fix4bizz.hub.calls.model.ForwardingKind;
import lu.fix4bizz.hub.calls.routing.Forwarding;

/**
 * How one of a user's forwards stands.
 *
 * @param inForce      what routes their calls: the own one, or the group's where they follow it
 * @param own          kept also while the group's is in force
 * @param followsGroup whether the group's is in force
 * @param group        the name of the user's group; empty without one
 */
public record StandingForwarding(Forwarding inForce, Forwarding own, boolean followsGroup, String group) {

    /** The same as somebody sees it who looks now. */
    StandingForwarding at(Instant now) {
        return new StandingForwarding(inForce.at(now), own.at(now), followsGroup, group);
    }

    public ForwardingKind kind() {
        return own.kind();
    }
}
