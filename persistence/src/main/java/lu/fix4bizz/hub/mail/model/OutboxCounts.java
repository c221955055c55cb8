package lu.fix4bizz.hub.mail.model;

/**
 * How the outbox stands.
 *
 * @param pending mails that wait or are being sent
 * @param failed  mails that were given up and are still kept
 */
public record OutboxCounts(long pending, long failed) {
}
