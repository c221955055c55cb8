/**
 * Sign-in and sign-out on pages. {@link lu.fix4bizz.hub.security.web.SignInPage} only hands the form to the mechanism of
 * {@code hub.security} and says in words how it went.
 */
package lu.fix4bizz.hub.security.web;
