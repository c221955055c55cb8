/**
 * What every part of the REST API shares: the application, how a body is read and how an error is answered. The resources stand in
 * {@code hub.<feature>.rest}.
 *
 * <ul>
 * <li>A body is a record; {@link lu.fix4bizz.hub.rest.RecordReader} fills it strictly. JSON-B would take a misspelt field in silence and
 * could not tell an absent field from null, and a program that automates wants to hear of both.
 * <li>Every error has the body {@link lu.fix4bizz.hub.rest.ErrorBody}, made by {@link lu.fix4bizz.hub.rest.Answers}.
 * <li>{@code /me/...} and {@code /users/{name}/...} are one resource each, with the path template of
 * {@code lu.fix4bizz.hub.accounts.rest.Owner}; {@link lu.fix4bizz.hub.rest.Description} shows both in the OpenAPI document.
 * </ul>
 */
package lu.fix4bizz.hub.rest;
