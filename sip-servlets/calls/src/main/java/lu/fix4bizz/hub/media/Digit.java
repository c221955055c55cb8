package lu.fix4bizz.hub.media;

import java.time.Duration;

/**
 * A key that was pressed.
 *
 * @param key    0..9, *, #, A..D
 * @param length how long, as far as it was told; a key that is held is reported after half a second
 */
public record Digit(char key, Duration length) {
    static final String KEYS = "0123456789*#ABCD";

    public Digit {
        if (KEYS.indexOf(key) < 0) {
            throw new IllegalArgumentException("not a key: " + (int) key);
        }
    }
}
