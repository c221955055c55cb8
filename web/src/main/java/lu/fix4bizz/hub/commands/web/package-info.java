/**
 * The command bar (Ctrl+K): what somebody types becomes pages to go to and things to do, in their language.
 * {@link lu.fix4bizz.hub.commands.web.CommandReader} reads the words, {@link lu.fix4bizz.hub.commands.web.CommandsServlet} answers the
 * page and does what was chosen, by the same services as everybody.
 */
package lu.fix4bizz.hub.commands.web;
