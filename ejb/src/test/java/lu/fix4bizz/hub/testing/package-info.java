/** The business in a test: its beans, transactions and events by CDI alone, its tables on a real database. */
package lu.fix4bizz.hub.testing;
