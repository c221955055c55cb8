package lu.fix4bizz.hub.mail;

/** A mail was put into the outbox; after the commit it can be sent at once. */
record MailQueued() {
}
