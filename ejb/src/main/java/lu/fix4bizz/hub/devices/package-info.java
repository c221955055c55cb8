/**
 * Phones and where they are. Enter at {@link lu.fix4bizz.hub.devices.Devices} (what a user owns) and
 * {@link lu.fix4bizz.hub.devices.Registrations} (the location service of RFC 3261 section 10).
 *
 * <p>Registrations live in an Infinispan cache and are written behind to the database once a second, what changed in
 * one batch ({@link lu.fix4bizz.hub.devices.RegistrationJournal}): a phone's REGISTER never waits for the database, a database that is
 * away for a while only delays the journal, and a restart loses at most what the last second brought.
 */
package lu.fix4bizz.hub.devices;
