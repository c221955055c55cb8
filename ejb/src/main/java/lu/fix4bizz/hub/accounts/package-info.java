/**
 * Users and companies. Enter at {@link lu.fix4bizz.hub.accounts.Accounts} (a user's own data) and
 * {@link lu.fix4bizz.hub.accounts.Subscribers} (whose line is this? asked by the SIP engine on every request, so answered from memory).
 *
 * <p>{@link lu.fix4bizz.hub.accounts.UserGroups}: users who may share settings; each setting says by itself whether the group's is in force.
 * {@link lu.fix4bizz.hub.accounts.SettingLocks}: what an administrator holds. A service that changes a user's setting asks it first; it
 * refuses the user and nobody else, told apart by who is signed in, so a way in without a sign-in has to ask by itself.
 *
 * <p>Three people look after them. Users: {@link lu.fix4bizz.hub.accounts.Accounts}. Administrators, of their own company:
 * {@link lu.fix4bizz.hub.accounts.CompanyUsers}, {@link lu.fix4bizz.hub.accounts.CompanyNumbers}, {@link lu.fix4bizz.hub.accounts.CompanySettings}.
 * Operators, of all companies and of nothing in them: {@link lu.fix4bizz.hub.accounts.Companies}, {@link lu.fix4bizz.hub.accounts.NumberRanges}.
 * {@link lu.fix4bizz.hub.accounts.Licences} stands between the two: one sells, the other gives. What a licence is for asks
 * {@code User.licences()} where it decides; who changes it fires {@link lu.fix4bizz.hub.live.Change}, and of a whole company
 * {@link lu.fix4bizz.hub.accounts.CompanyChanged}, so that answers from memory are forgotten.
 *
 * <p>Number ranges are data of the numbers feature and are looked after here: whose number it is only this feature knows.
 *
 * <p>A company may have its own account as a way in: {@link lu.fix4bizz.hub.accounts.CorporateSignIns} is what its administrator writes down,
 * {@link lu.fix4bizz.hub.accounts.CorporateUsers} decides who is who, {@link lu.fix4bizz.hub.accounts.CorporateWays} what follows for passwords.
 */
package lu.fix4bizz.hub.accounts;
