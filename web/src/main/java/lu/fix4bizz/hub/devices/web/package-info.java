/** Phones on pages. Enter at {@link lu.fix4bizz.hub.devices.web.DevicesPage}. */
package lu.fix4bizz.hub.devices.web;
