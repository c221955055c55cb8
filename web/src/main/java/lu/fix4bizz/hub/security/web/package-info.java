/**
 * Sign-in and sign-out on pages. {@link lu.fix4bizz.hub.security.web.SignInPage} only hands the form to the mechanism of
 * {@code hub.security} and says in words how it went. Whose company has its own account goes by
 * {@link lu.fix4bizz.hub.security.web.CorporateStartServlet} to its provider and comes back by
 * {@link lu.fix4bizz.hub.security.web.CorporateCallbackServlet}.
 */
package lu.fix4bizz.hub.security.web;
