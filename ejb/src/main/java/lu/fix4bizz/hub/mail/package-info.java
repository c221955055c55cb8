/** The mail outbox: features leave mail in {@link lu.fix4bizz.hub.mail.Outbox}, in their own transaction. */
package lu.fix4bizz.hub.mail;
