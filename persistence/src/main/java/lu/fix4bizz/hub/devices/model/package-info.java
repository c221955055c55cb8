/**
 * Phones. A {@link lu.fix4bizz.hub.devices.model.Device} is what somebody owns; a
 * {@link lu.fix4bizz.hub.devices.model.Registration} is where it can be reached now (RFC 3261 section 10). Registrations live in
 * memory; the table behind them only brings them back after a restart.
 */
package lu.fix4bizz.hub.devices.model;
