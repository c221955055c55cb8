package lu.fix4bizz.hub.voicemail;

/** Fired when messages came, went, or were marked; the message lamps and the pages follow it after the transaction's success. */
public record MailboxChanged(long userId) {
}
