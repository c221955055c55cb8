package lu.fix4bizz.hub.voicemail;

/** Fired inside the transaction that stores a new message: what is done with it belongs to the same transaction. */
record MessageStored(long userId, long messageId) {
}
