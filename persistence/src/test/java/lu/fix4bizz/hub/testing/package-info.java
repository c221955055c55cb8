/** What tests of every module share: the hub's tables on both kinds of database, made by the product's own migrations. */
package lu.fix4bizz.hub.testing;
