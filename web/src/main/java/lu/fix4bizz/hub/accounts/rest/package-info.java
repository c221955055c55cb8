/**
 * Whose resource a request is about. {@link lu.fix4bizz.hub.accounts.rest.Callers} runs before every request: it answers 401 and 403,
 * chooses the language, and sets {@link lu.fix4bizz.hub.accounts.rest.Owner}, which every resource asks. A user of another company is not
 * found, as if there were none. The account itself stands with the calls, because it carries the switches of calls.
 */
package lu.fix4bizz.hub.accounts.rest;
