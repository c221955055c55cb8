package lu.fix4bizz.hub.secrets;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that nobody guesses. */
public final class RandomSecret {
    private static final int BYTES = 32;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomSecret() {
    }

    /** For people to copy by hand: no two letters look alike. @param length each letter is worth nearly 5 bits */
    public static String letters(int length) {
        return RANDOM.ints(length, 0, LETTERS.length()).mapToObj(LETTERS::charAt).collect(StringBuilder::new, StringBuilder::append, StringBuilder::append).toString();
    }

    /** 256 random bits, as text that fits into an address or a cookie. */
    public static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
