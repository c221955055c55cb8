/**
 * Who is asking. Enter at {@link lu.fix4bizz.hub.security.HubSignIn}: the one mechanism for people (form, session) and for
 * programs (bearer token), backed by {@link lu.fix4bizz.hub.security.UserStore}.
 *
 * <p>Decisions:
 * <ul>
 * <li>The mechanism lives here and not in a WAR: the container looks for it in the whole EAR, and EJB roles follow from it.</li>
 * <li>A browser's session holds only the number of its sign-in ({@link lu.fix4bizz.hub.security.BrowserSignIn}); as whom, and whether
 *     still, is asked on every request, so that whoever is disabled or signed out from elsewhere is out at once. A new session id is
 *     given at sign-in (no fixation). {@code @AutoApplySession} would open a session for each call of the REST API as well.</li>
 * <li>A right password whose owner has a second factor opens nothing: it waits for the code
 *     ({@link lu.fix4bizz.hub.security.SecondFactorCode}).</li>
 * <li>{@code /api/} takes bearer tokens only, pages take the session only: a foreign page cannot use somebody's session
 *     to call the API.</li>
 * <li>A company's own account ({@link lu.fix4bizz.hub.security.oidc}) may be the only way in of its people; their right passwords are refused
 *     like wrong ones then, but for administrators.</li>
 * <li>A name that does not exist takes as long as a wrong password and gets the same answer.</li>
 * </ul>
 */
package lu.fix4bizz.hub.security;
