/** What tests of every feature share. */
package lu.fix4bizz.hub.testing;
