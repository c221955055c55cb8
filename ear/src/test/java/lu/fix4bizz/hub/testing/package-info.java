/** What integration tests need around the running hub. Enter at {@link lu.fix4bizz.hub.testing.HubServer}. */
package lu.fix4bizz.hub.testing;
