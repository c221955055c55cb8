package lu.fix4bizz.hub.callcenter;

/** A company's queues, their agents or how one of these stands changed. Fired inside the transaction. */
record QueuesChanged(String domain) {
}
