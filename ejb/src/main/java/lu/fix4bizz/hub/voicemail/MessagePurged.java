package lu.fix4bizz.hub.voicemail;

import java.util.UUID;

/** Fired inside the transaction that removes a message for good: its sound goes only once that holds. */
record MessagePurged(UUID recording) {
}
