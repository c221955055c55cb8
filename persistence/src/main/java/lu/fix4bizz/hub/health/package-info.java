/**
 * Whether the hub lives and is ready, at {@code /health} of the management port. It stands in this module because WildFly finds health
 * checks of an EAR only in its libraries: what knows the answers tells {@link lu.fix4bizz.hub.health.HubHealth} how to ask.
 */
package lu.fix4bizz.hub.health;
