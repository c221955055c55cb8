package lu.fix4bizz.hub.devices;

/** Fired when a phone came or went (not when it only refreshed). */
public record RegistrationsChanged(long userId) {
}
