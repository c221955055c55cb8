/**
 * The shell of the portal: what every page shares and no feature owns.
 *
 * <p>Enter at {@link lu.fix4bizz.hub.portal.Viewer} (who looks, in which language and theme) and
 * {@link lu.fix4bizz.hub.portal.FacesFailures} (how a refusal or an ended session reaches a page).
 *
 * <p>Decisions:
 * <ul>
 * <li>Theme, folded rail and the language before sign-in are cookies that the server reads while it renders
 *     ({@link lu.fix4bizz.hub.portal.Preferences}): no inline script, and no flash of the wrong theme.</li>
 * <li>Static files carry a hash of their content in their address and never expire
 *     ({@link lu.fix4bizz.hub.portal.VersionedResources}).</li>
 * </ul>
 */
package lu.fix4bizz.hub.portal;
