/**
 * The hub observed from outside, on the management port: {@link lu.fix4bizz.hub.metrics.HubMetrics} at {@code /metrics},
 * {@link lu.fix4bizz.hub.metrics.Watches} for {@code /health/ready}.
 *
 * <p>Meters are made by {@code MeterRegistry.counter} and {@code gauge}: what the builders of Micrometer register stays in WildFly's
 * registry of the application and is never shown.
 */
package lu.fix4bizz.hub.metrics;
