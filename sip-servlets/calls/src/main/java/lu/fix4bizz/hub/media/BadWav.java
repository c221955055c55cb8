package lu.fix4bizz.hub.media;

import java.io.IOException;

/** A file that is not a WAV file that the hub can play; the message says why and what is needed. */
public final class BadWav extends IOException {
    private static final long serialVersionUID = 1;

    BadWav(String why) {
        super(why);
    }
}
