package lu.fix4bizz.hub.voicemail;

import java.time.Instant;
import java.util.UUID;

/**
 * A recording and whose it is.
 *
 * @param id           names its files
 * @param userId       whose mailbox
 * @param callerNumber E.164, an extension, or empty when withheld or unknown
 * @param callerName   may be empty
 * @param startedAt    when the tone sounded
 */
public record NewRecording(UUID id, long userId, String callerNumber, String callerName, Instant startedAt) {
}
