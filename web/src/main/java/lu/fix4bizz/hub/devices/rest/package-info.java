/** Phones in the REST API. */
package lu.fix4bizz.hub.devices.rest;
