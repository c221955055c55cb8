/**
 * Users and companies. Enter at {@link lu.fix4bizz.hub.accounts.Accounts} (a user's own data) and
 * {@link lu.fix4bizz.hub.accounts.Subscribers} (whose line is this? asked by the SIP engine on every request, so answered from memory).
 *
 * <p>{@link lu.fix4bizz.hub.accounts.UserGroups}: users who may share settings; each setting says by itself whether the group's is in force.
 * {@link lu.fix4bizz.hub.accounts.SettingLocks}: what an administrator holds. A service that changes a user's setting asks it first; it
 * refuses the user and nobody else, told apart by who is signed in, so a way in without a sign-in has to ask by itself.
 */
package lu.fix4bizz.hub.accounts;
