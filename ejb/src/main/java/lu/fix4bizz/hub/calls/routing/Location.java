package lu.fix4bizz.hub.calls.routing;

import lu.fix4bizz.hub.numbers.model.PhoneNumber;

/** Something of the callee's that can ring. */
public sealed interface Location {

    /** What a person calls it. */
    String label();

    /**
     * A phone that is registered.
     *
     * @param label   as it names itself ("Yealink T42S"), may be empty
     * @param contact opaque to the decision; the SIP engine knows how to reach it
     */
    record Phone(String label, String contact) implements Location {
    }

    /** A number of the callee's outside the hub. */
    record Mobile(String label, PhoneNumber number) implements Location {
    }
}
