/** The REST API of the running hub, called as programs do, with the sample's tokens. */
package lu.fix4bizz.hub.rest;
