/**
 * Voicemail on the wire. Enter at {@link lu.fix4bizz.hub.voicemail.sip.RecordingSessions} (a caller leaves a message) and
 * {@link lu.fix4bizz.hub.voicemail.sip.MessageWaiting} (the lamp of the phone, RFC 3842).
 */
package lu.fix4bizz.hub.voicemail.sip;
