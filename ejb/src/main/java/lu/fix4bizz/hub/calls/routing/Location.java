package lu.fix4bizz.hub.calls.routing;

/**
 * Something of the callee's that can ring.
 *
 * @param label   what a person calls it ("Yealink T42S")
 * @param contact opaque to the decision; the SIP engine knows how to reach it
 */
public record Location(String label, String contact) {
}
