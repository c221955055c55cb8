/** Calls in the REST API: the account with its switches, forwards, the log, and what would happen to a call. */
package lu.fix4bizz.hub.calls.rest;
