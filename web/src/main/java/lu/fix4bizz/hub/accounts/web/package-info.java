/**
 * Sign-in, sign-out and Home.
 *
 * <p>Page beans read what holds in {@code show()}, before each rendering, and turn a refusal into words where the setting is;
 * what they decide is decided by the services of {@code hub.accounts}.
 */
package lu.fix4bizz.hub.accounts.web;
