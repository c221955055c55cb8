/**
 * Phones and peers for tests. {@link lu.fix4bizz.hub.testing.sip.SipPhone} is one whose every message the test writes and reads itself;
 * {@link lu.fix4bizz.hub.testing.sip.BaresipPhone} and {@link lu.fix4bizz.hub.testing.sip.SippScenario} run real ones. All of them wait for
 * messages, with a deadline, and never for the clock.
 */
package lu.fix4bizz.hub.testing.sip;
