package lu.fix4bizz.hub.secrets;

import java.security.SecureRandom;
import java.util.Base64;

/** A secret that nobody guesses: 256 random bits, as text that fits into an address or a cookie. */
public final class RandomSecret {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomSecret() {
    }

    public static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
