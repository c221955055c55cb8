/**
 * Calls on the wire. The hub is a B2BUA (RFC 7092): it ends the caller's dialog and starts one of its own with each phone, so it can
 * show, move and end calls, hide numbers and count correctly. Media flows between the phones.
 *
 * <p>Enter at {@link lu.fix4bizz.hub.calls.sip.CallServlet}. An INVITE becomes domain values in
 * {@link lu.fix4bizz.hub.calls.sip.IncomingCalls}; {@link lu.fix4bizz.hub.calls.sip.CallSession}, one per call and the only attribute of
 * its application session, goes the {@link lu.fix4bizz.hub.calls.sip.CallPath} that {@code hub.calls.CallRouting} plans, step by step.
 * What a call does at a moment is its {@link lu.fix4bizz.hub.calls.sip.Phase}: it rings, it is bridged, or somebody leaves a message.
 * A call that was begun in the browser starts in {@link lu.fix4bizz.hub.calls.sip.ClickToCallSession} and then goes the same way.
 *
 * <p>Decisions
 * <ul>
 * <li>An offer is acknowledged towards the phone as soon as it answers; only an answer that comes in the caller's ACK is waited for.
 * <li>CANCEL is sent only after a provisional answer (RFC 3261 section 9.1) and remembered until then; an answer that comes too late is
 *     acknowledged and hung up.
 * <li>Whatever fails, the caller's INVITE gets a final answer: {@link lu.fix4bizz.hub.calls.sip.CallSession} sees to it in one place.
 * <li>Session timers (RFC 4028) are agreed between the phones through the hub; the hub only watches that the refreshes come. A call
 *     without them is probed with OPTIONS from time to time, so that a call whose phones are gone ends by itself.
 * <li>Music on hold ({@link lu.fix4bizz.hub.calls.sip.Holding}): whoever holds is answered at once with {@code a=inactive}, in the other
 *     side's place, so that no phone's own music meets the hub's; in its offer to the other side the hub speaks for the holder, with the
 *     holder's o= line, so that versions go on when the two agree end to end again. What the hub cannot answer for somebody (video,
 *     encrypted media), a phone that takes no music, a range of RTP ports that is used up: hold passes as it came.
 * </ul>
 */
@SipApplication(name = "hub", mainServlet = "CallServlet", sessionTimeout = 3)
package lu.fix4bizz.hub.calls.sip;

import javax.servlet.sip.annotation.SipApplication;
