package lu.fix4bizz.hub.accounts;

import java.time.Instant;

/**
 * What a phone signed in with is worth nothing any more: it was removed, or has another password now. Fired inside the transaction; its key
 * is forgotten before its contacts, else it could come back between.
 *
 * @param aor    of the line
 * @param device whose own password it was; 0 for that of the line
 */
public record PhoneEnded(long userId, String aor, long device, Instant at) {
    /** Of who forgets the key, before everybody else. */
    static final int KEY_FIRST = 100;
}
