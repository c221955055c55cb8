package lu.fix4bizz.hub.calls.routing;

import lu.fix4bizz.hub.numbers.model.PhoneNumber;

/**
 * A mobile number that the callee wants to ring with the fixed line.
 *
 * @param name    what they call it
 * @param allowed whether calls may go on to it: by their plan, and because it is not a number of the hub's own
 */
public record MobileLine(String name, PhoneNumber number, boolean allowed) {

    Location location() {
        return new Location.Mobile(name, number);
    }

    /**
     * Refused when it was saved; refused once more here, because plans and numbers change after that. An emergency number is none that
     * a {@link PhoneNumber} can hold. The mobile that calls is not called.
     */
    boolean mayRing(IncomingCall call, Callee callee) {
        return allowed && !callee.ownNumbers().contains(number.e164()) && !number.e164().equals(call.caller().number());
    }
}
