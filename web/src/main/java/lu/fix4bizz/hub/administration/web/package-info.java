/**
 * Pages of the company administrator: {@link lu.fix4bizz.hub.administration.web.UsersPage} lists the users, the drawer changes one; beside them
 * numbers, licences, calling plans, the company itself, and its own account as a way in
 * ({@link lu.fix4bizz.hub.administration.web.CorporateSignInPage}). A further page of the console stands in {@link lu.fix4bizz.hub.portal.ConsolePage}, from
 * which the rail and the command bar take it.
 */
package lu.fix4bizz.hub.administration.web;
