package lu.fix4bizz.hub.live;

/**
 * Something of a user's changed. Services fire it as a CDI event inside their transaction; observers take it after its success.
 * Calls, which are no transaction, tell it {@link LiveChanges} themselves.
 *
 * @param kind what
 */
public record Change(Kind kind, long userId) {
    /** What pages, caches and phones tell apart. */
    public enum Kind {
        /** The user's account or what they want done with calls. */
        SETTINGS,
        /** How they stand as an agent of queues; their own calls stay as they are. */
        AGENT,
        /** A call of theirs began, was answered or ended. */
        CALLS,
        /** A voicemail message came, went or was marked. */
        MAILBOX,
        /** A phone came or went; refreshes do not count. */
        DEVICES,
        /** What the user may change themselves; calls stay as they are. */
        LOCKS,
        /** A browser was signed out from elsewhere. */
        SIGN_INS
    }
}
