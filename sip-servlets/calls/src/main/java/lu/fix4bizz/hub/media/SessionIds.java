package lu.fix4bizz.hub.media;

import java.security.SecureRandom;

/** Session ids of the o= line: numeric and not to be guessed or repeated (RFC 4566, section 5.2). */
final class SessionIds {
    private static final SecureRandom RANDOM = new SecureRandom();

    private SessionIds() {
    }

    /** @return a positive number that other parsers' 32 bit signed integers hold too */
    static long next() {
        return RANDOM.nextInt(1, Integer.MAX_VALUE);
    }
}
