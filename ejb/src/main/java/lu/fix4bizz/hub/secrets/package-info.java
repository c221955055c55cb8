/**
 * Secrets that the hub keeps or gives out. {@link lu.fix4bizz.hub.secrets.SecretBox} for those it must read again; what it only
 * has to recognise is kept as a hash, by whoever keeps it.
 */
package lu.fix4bizz.hub.secrets;
