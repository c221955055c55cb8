/**
 * The routing decision: a pure function of a call, its callee and a moment (no database, no SIP, no clock).
 *
 * <p>Enter at {@link lu.fix4bizz.hub.calls.routing.CallRouter}: its list of services, in source order, is section 1 of the call
 * services' specification. Each service is told what would otherwise happen and says what happens instead, and why; folded from
 * the last to the first they give a {@link lu.fix4bizz.hub.calls.routing.Decision}: a {@link lu.fix4bizz.hub.calls.routing.Step} to
 * carry out and the reasons of all services. The SIP engine executes that step; "Right now", "Try it", "Why" and REST read it.
 *
 * <p>A call to a queue is {@link lu.fix4bizz.hub.calls.routing.QueueRouter}'s, with the same steps and reasons.
 *
 * <p>A new service is one method in TerminatingServices and one line in that list, which gives it its name and its place in the trace.
 */
package lu.fix4bizz.hub.calls.routing;
