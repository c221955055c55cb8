/**
 * Who is asking. Enter at {@link lu.fix4bizz.hub.security.HubSignIn}: the one mechanism for people (form, session) and for
 * programs (bearer token), backed by {@link lu.fix4bizz.hub.security.UserStore}.
 *
 * <p>Decisions:
 * <ul>
 * <li>The mechanism lives here and not in a WAR: the container looks for it in the whole EAR, and EJB roles follow from it.</li>
 * <li>The session holds the signed-in user as an attribute of ours instead of {@code @AutoApplySession}: that interceptor
 *     would open a session for each call of the REST API as well. A new session id is given at sign-in (no fixation).</li>
 * <li>{@code /api/} takes bearer tokens only, pages take the session only: a foreign page cannot use somebody's session
 *     to call the API.</li>
 * <li>A name that does not exist takes as long as a wrong password and gets the same answer.</li>
 * </ul>
 */
package lu.fix4bizz.hub.security;
