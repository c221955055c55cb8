/**
 * Sign-in at a company's own provider: OpenID Connect, authorization code with PKCE. Enter at
 * {@link lu.fix4bizz.hub.security.oidc.CorporateDoor}; who becomes which user is decided by {@link lu.fix4bizz.hub.accounts.CorporateUsers}, what an
 * administrator may write down by {@link lu.fix4bizz.hub.accounts.CorporateSignIns}.
 *
 * <p>Decisions:
 * <ul>
 * <li>State, nonce and code verifier wait in the browser's session, each for one answer within ten minutes: an answer that another browser
 *     asked for, or that comes twice, is nobody's.</li>
 * <li>The first sign-in goes by the e-mail address, among the users of this one company only, and ties the user to the subject of the ID
 *     token. From then on the subject alone counts: an address that the provider gives to somebody else hands over no account. The
 *     administrator can untie a user. An address that the provider says is not verified is refused; where it says nothing, it is believed
 *     about the company's own domains.</li>
 * <li>Users are added only from the company's own domains: some providers know everybody.</li>
 * <li>The provider answers for how its people prove themselves, second factors among it: the hub asks for no code of its own. It also says how long
 *     it remembers a browser: the hub does not, so a sign-in by it ends like any that is not remembered.</li>
 * <li>Administrators of the company keep their password where the provider is the only way in. A provider that fails, or a secret that has run
 *     out, could otherwise be mended by nobody. The only way it becomes after somebody came in by it.</li>
 * <li>What was signed in by password before stays so until it ends; tokens of programs are no passwords and stay as they are.</li>
 * <li>The hub asks by https, 5 s and 256 kB at most, follows no redirect, and shows nothing of the answer: nobody can look around in its network by
 *     writing down addresses. Only the sample takes http, on the same machine.</li>
 * <li>ID tokens need a signature by one of the provider's keys; {@code none} and {@code HS...} are refused whatever the provider announces.</li>
 * </ul>
 */
package lu.fix4bizz.hub.security.oidc;
