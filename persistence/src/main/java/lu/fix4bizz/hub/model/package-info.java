/**
 * Values that every feature shares. {@link lu.fix4bizz.hub.model.Refusal} is the only exception the hub throws on purpose;
 * {@link lu.fix4bizz.hub.model.DatabaseAway} tells what passes by itself from what is broken.
 */
package lu.fix4bizz.hub.model;
