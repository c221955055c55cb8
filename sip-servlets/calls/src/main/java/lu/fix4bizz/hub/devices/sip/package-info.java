/** The registrar (RFC 3261 section 10). Enter at {@link lu.fix4bizz.hub.devices.sip.Registrar}. */
package lu.fix4bizz.hub.devices.sip;
