/**
 * Who is at the other end of a SIP request. Enter at {@link lu.fix4bizz.hub.accounts.sip.DigestAuthentication}.
 *
 * <p>Decisions: nonces are signed by the hub and carry their time, so an unused one costs no memory; only used ones are remembered,
 * with the highest count seen, until they lapse. They are valid for the address that they were sent to: only who can be reached there
 * can have a password checked, or counted as wrong. Any other nonce is "stale", whatever the password (RFC 7616 section 3.3 would
 * have the password checked first: that would let anybody try passwords uncounted). A line that does not exist is challenged and
 * refused exactly like a wrong password, and so is a phone that a line has not, or not any more. The name of a phone is counted by itself: one
 * that was removed and goes on trying makes no other phone of the line wait.
 */
package lu.fix4bizz.hub.accounts.sip;
