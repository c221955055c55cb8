package lu.fix4bizz.hub.media;

import java.util.Locale;

/** What the hub can say; the texts are in src/main/prompts/prompts.csv. */
public enum Prompt {
    GREETING_BUSY, GREETING_NO_ANSWER, GREETING_UNREACHABLE, GREETING_UNAVAILABLE, LEAVE_MESSAGE, TOO_SHORT, MESSAGE_SAVED,
    MAILBOX_FULL, NUMBER_NOT_IN_SERVICE, CANNOT_BE_REACHED, CALL_REJECTED, ANONYMOUS_REJECTED, CALL_NOT_ALLOWED, GOODBYE;

    /** @return the name of its file, for example {@code greeting-busy} */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
