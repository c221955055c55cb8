package lu.fix4bizz.hub.mail;

/**
 * The mail server has accepted a mail for every recipient. Fired outside any transaction, after the outbox has
 * stored it: an observer opens its own, and its failure never makes the mail go out again.
 *
 * @param key the mail's key in the outbox
 */
public record MailSent(String key) {
}
