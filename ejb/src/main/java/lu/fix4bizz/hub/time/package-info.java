/** The hub's only source of "now": inject {@link java.time.Clock}; pure code takes an {@code Instant now}. */
package lu.fix4bizz.hub.time;
