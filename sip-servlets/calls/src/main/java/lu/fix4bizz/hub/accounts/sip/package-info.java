/**
 * Who is at the other end of a SIP request. Enter at {@link lu.fix4bizz.hub.accounts.sip.DigestAuthentication}.
 *
 * <p>Decisions: nonces are signed by the hub and carry their time, so an unused one costs no memory; only used ones are remembered,
 * with the highest count seen, until they lapse. A line that does not exist is challenged and refused exactly like a wrong password.
 */
package lu.fix4bizz.hub.accounts.sip;
