/**
 * Mail: written with what causes it, sent afterwards, whatever happens in between.
 *
 * <p>Features enter at {@link lu.fix4bizz.hub.mail.Outbox#enqueue}, in their own transaction: the mail exists if and only if that
 * commits. After the commit {@link lu.fix4bizz.hub.mail.MailDelivery} takes it ({@link lu.fix4bizz.hub.mail.MailClaims}), hands it
 * to the mail server outside any transaction ({@link lu.fix4bizz.hub.mail.MailSubmission}), stores what the server said and tells
 * of it ({@link lu.fix4bizz.hub.mail.MailSent}). To add a mail: a record that is a {@link lu.fix4bizz.hub.mail.MailModel}, and its
 * templates in three languages.
 *
 * <p>Decisions:
 * <ul>
 * <li>A mail is written out when it is left, not when it is sent: it says what was true then, and every attempt is the same
 * message with the same Message-ID and date.
 * <li>One update takes a mail for one sender, also among the nodes of a cluster, and for five minutes only: what a crashed sender
 * had taken is due again then.
 * <li>Nothing is sent twice, but for one gap that SMTP leaves (RFC 5321 section 4.2.5 and RFC 1047): when the hub, or the
 * connection, dies after the mail server has accepted a mail and before the hub has read and stored that. The mail then goes out
 * again, recognisable by its Message-ID, which mail stores use to drop the second. If only the database is gone at that moment,
 * the answer is kept in memory and stored later, and nothing is sent again.
 * <li>One mail at a time per hub: a mail server that is slow for one is slow for all, and mail is rare next to calls. When no
 * connection can be made, a round ends after one mail and the others keep their turn, so that they go out within seconds once the
 * server is back.
 * <li>What a server refuses for good is given up with its words: all recipients, or the text. A refused sender or sign-in is not:
 * that speaks of our settings, and the mail waits while somebody corrects them.
 * <li>If an owner loses the only copy with {@link lu.fix4bizz.hub.mail.MailSent}, it is fired only when no recipient was refused, and
 * after the commit: a crash in between keeps a message too long rather than losing it.
 * <li>The sample's {@link lu.fix4bizz.hub.mail.MailCatcher} is a small SMTP server of ours on the loopback address: the sample then
 * sends its mail over the very same way as a production hub, and no test library is shipped.
 * </ul>
 */
package lu.fix4bizz.hub.mail;
