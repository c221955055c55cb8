/**
 * Right now, the forwards, Try it and the call log on pages. Enter at {@link lu.fix4bizz.hub.calls.web.ForwardingPage}.
 *
 * <p>Page beans read what holds in {@code show()}, before each rendering, and turn a refusal into words where the setting is
 * ({@link lu.fix4bizz.hub.calls.web.ForwardingChanges}); what they decide is decided by the services of {@code hub.calls}.
 */
package lu.fix4bizz.hub.calls.web;
