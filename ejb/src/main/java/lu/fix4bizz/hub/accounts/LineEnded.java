package lu.fix4bizz.hub.accounts;

import java.time.Instant;

/**
 * A line that no phone may use any more: its user was suspended, or has another one now. Fired inside the transaction.
 *
 * @param aor address of record, {@code 7201@acme.example}
 */
public record LineEnded(String aor, Instant at) {
}
