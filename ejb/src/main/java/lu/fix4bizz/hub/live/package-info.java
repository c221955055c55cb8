/**
 * What changed, for those who show it at once: pages and message lamps. Web applications subscribe to
 * {@link lu.fix4bizz.hub.live.LiveChanges}; a CDI event fired in the EJB module would not reach observers in a WAR, whose
 * classes this module cannot see.
 */
package lu.fix4bizz.hub.live;
