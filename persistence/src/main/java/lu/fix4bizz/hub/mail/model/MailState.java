package lu.fix4bizz.hub.mail.model;

/** Where a mail of the outbox stands. */
public enum MailState {
    /** Waits for its next attempt. */
    PENDING,
    /** Taken by a sender, whose claim ends at {@code nextAttemptAt}: after a crash the mail is due again then. */
    SENDING,
    /** Accepted by the mail server. */
    SENT,
    /** Given up: refused for good, or tried for too long. */
    FAILED
}
