/** An agent's state for programs. */
package lu.fix4bizz.hub.callcenter.rest;
