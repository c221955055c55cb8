package lu.fix4bizz.hub.accounts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * How passwords are kept: Argon2id (RFC 9106) as {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}, a salt for each and its cost
 * beside it, so that the cost can grow. An accent counts the same however the keyboard sends it (NFC). Hashes of before, {@code pbkdf2-sha512$rounds$salt$hash}, still match and are outdated.
 */
public final class PasswordHash {
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final String COST = "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=1$";
    private static final Pattern ARGON2 = Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=1\\$([^$]+)\\$([^$]+)");
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Each hash takes 19 MB while it is made: many sign-ins at once wait for each other instead of filling the heap. */
    private static final Semaphore AT_ONCE = new Semaphore(4);
    /** Compared with when there is no such user, so that the answer takes as long as for a wrong password. */
    private static final String NOBODY = of("");

    private PasswordHash() {
    }

    /** The text to store for this password. */
    public static String of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return COST + encode(salt) + "$" + encode(argon2(password, salt, MEMORY_KIB, PASSES));
    }

    /** Whether this is the password that was stored, in a time that does not tell how much of it was right. */
    public static boolean matches(String password, String stored) {
        Matcher argon2 = ARGON2.matcher(stored);
        if (argon2.matches()) {
            byte[] derived = argon2(password, decode(argon2.group(3)), Integer.parseInt(argon2.group(1)), Integer.parseInt(argon2.group(2)));
            return MessageDigest.isEqual(derived, decode(argon2.group(4)));
        }
        String[] parts = stored.split("\\$");
        return MessageDigest.isEqual(pbkdf2(password, decode(parts[2]), Integer.parseInt(parts[1])), decode(parts[3]));
    }

    /** Takes as long as {@link #matches} and is always false. */
    public static boolean matchesNobody(String password) {
        matches(password, NOBODY);
        return false;
    }

    /** Whether the password should be hashed anew the next time it is known. */
    public static boolean isOutdated(String stored) {
        return !stored.startsWith(COST);
    }

    private static byte[] argon2(String password, byte[] salt, int memoryKib, int passes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withSalt(salt).withMemoryAsKB(memoryKib)
                .withIterations(passes).withParallelism(1).build());
        byte[] hash = new byte[HASH_BYTES];
        AT_ONCE.acquireUninterruptibly();
        try {
            generator.generateBytes(Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8), hash);
            return hash;
        } finally {
            AT_ONCE.release();
        }
    }

    private static byte[] pbkdf2(String password, byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, 512);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has PBKDF2WithHmacSHA512", impossible);
        } finally {
            spec.clearPassword();
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decode(String text) {
        return Base64.getDecoder().decode(text);
    }
}
