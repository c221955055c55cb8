/**
 * Users and companies. Enter at {@link lu.fix4bizz.hub.accounts.Accounts} (a user's own data) and
 * {@link lu.fix4bizz.hub.accounts.Subscribers} (whose line is this? asked by the SIP engine on every request, so answered from memory).
 */
package lu.fix4bizz.hub.accounts;
