/**
 * The inbox and its recordings. Enter at {@link lu.fix4bizz.hub.voicemail.web.InboxPage}.
 *
 * <p>Page beans read what holds in {@code show()}, before each rendering, and turn a refusal into words where the setting is;
 * what they decide is decided by the services of {@code hub.voicemail}.
 */
package lu.fix4bizz.hub.voicemail.web;
