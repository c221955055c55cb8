/**
 * Phones and where they are. Enter at {@link lu.fix4bizz.hub.devices.Devices} (what a user owns),
 * {@link lu.fix4bizz.hub.devices.DeviceChanges} (how phones come and go) and {@link lu.fix4bizz.hub.devices.Registrations} (the location service of RFC 3261 section 10).
 *
 * <p>Registrations live in an Infinispan cache and are written behind to the database once a second, what changed in
 * one batch ({@link lu.fix4bizz.hub.devices.RegistrationJournal}): a phone's REGISTER never waits for the database, a database that is
 * away for a while only delays the journal, and a restart loses at most what the last second brought.
 *
 * <p>A line has one password, which any phone may sign in with as the extension. A phone that is added has a name ({@code 7201-482}) and a
 * password of its own beside it: whoever removes it cuts off that one only, its name is counted by itself where passwords are tried, and a
 * registration tells which phone it is. In calls there is but the line.
 */
package lu.fix4bizz.hub.devices;
