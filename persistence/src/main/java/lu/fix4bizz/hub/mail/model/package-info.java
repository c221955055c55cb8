/**
 * The mail outbox as it is stored. Enter at {@link lu.fix4bizz.hub.mail.model.OutboxRepository}; the life of a mail is in
 * {@link lu.fix4bizz.hub.mail.model.OutboxMail}. The decisions behind it are told in package {@code lu.fix4bizz.hub.mail}.
 */
package lu.fix4bizz.hub.mail.model;
