package lu.fix4bizz.hub.media;

import java.nio.file.Path;
import java.time.Duration;

/**
 * A finished recording: the file is closed and playable, whatever the reason.
 *
 * @param file     where; does not exist when it could not even be made
 * @param duration what is in the file
 * @param reason   why it ended
 * @param detail   the pressed key, or the fault of the disk; else empty
 */
public record Recording(Path file, Duration duration, Reason reason, String detail) {

    /** Why a recording ended. */
    public enum Reason {
        /** The longest duration is reached. */
        LIMIT,
        /** Nothing was said for too long. */
        SILENCE,
        /** An end key. */
        DIGIT,
        /** By {@code stopRecording}, by another recording, or because the session closed: the caller hung up. */
        STOPPED,
        /** No packet came. */
        NO_MEDIA,
        /** The disk is full or fails; what was written before is kept. */
        WRITE_FAILED
    }
}
