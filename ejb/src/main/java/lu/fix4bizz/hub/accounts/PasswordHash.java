package lu.fix4bizz.hub.accounts;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * How portal passwords are kept: PBKDF2 with HMAC-SHA-512 (RFC 8018 section 5.2), a salt for each and the number of rounds
 * beside it, so that it can grow later: {@code pbkdf2-sha512$rounds$salt$hash}.
 */
public final class PasswordHash {
    private static final String SCHEME = "pbkdf2-sha512";
    private static final int ROUNDS = 210_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 512;
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Compared with when there is no such user, so that the answer takes as long as for a wrong password. */
    private static final String NOBODY = of("");

    private PasswordHash() {
    }

    /** The text to store for this password. */
    public static String of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return String.join("$", SCHEME, Integer.toString(ROUNDS), encode(salt), encode(derive(password, salt, ROUNDS)));
    }

    /** Whether this is the password that was stored, in a time that does not tell how much of it was right. */
    public static boolean matches(String password, String stored) {
        String[] parts = stored.split("\\$");
        byte[] derived = derive(password, Base64.getDecoder().decode(parts[2]), Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(derived, Base64.getDecoder().decode(parts[3]));
    }

    /** Takes as long as {@link #matches} and is always false. */
    public static boolean matchesNobody(String password) {
        matches(password, NOBODY);
        return false;
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has PBKDF2WithHmacSHA512", impossible);
        } finally {
            spec.clearPassword();
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
