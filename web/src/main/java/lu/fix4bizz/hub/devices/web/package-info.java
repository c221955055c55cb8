/**
 * Phones on pages. {@link lu.fix4bizz.hub.devices.web.DevicesCard} looks after those of one user, on their own page and in the drawer of the
 * administrator; {@link lu.fix4bizz.hub.devices.web.DevicesPage} counts them.
 */
package lu.fix4bizz.hub.devices.web;
