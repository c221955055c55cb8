/**
 * Every setting of the hub, in one typed and documented place.
 *
 * <p>Enter at {@link lu.fix4bizz.hub.settings.Settings}: beans inject it, the start reads it from the environment.
 * {@link lu.fix4bizz.hub.settings.Setting} is the list: name, default, what is allowed, what it does; the table in the README
 * is held equal to it by a test.
 *
 * <p>Decisions: settings are environment variables, because a container, a unit file and a shell all have them. The package
 * needs nothing but the JDK to run, so that {@link lu.fix4bizz.hub.settings.BeforeStart} checks them, and the ports, before
 * the server is started: a wrong one is told at once, by name, value and what is allowed. The server itself is told through
 * system properties ({@link lu.fix4bizz.hub.settings.ServerProperties}), except secrets, which it reads from the environment.
 */
package lu.fix4bizz.hub.settings;
