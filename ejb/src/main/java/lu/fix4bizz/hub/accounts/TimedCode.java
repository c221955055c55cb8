package lu.fix4bizz.hub.accounts;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** Six digits of a moment (RFC 6238 with the values that every app knows: SHA-1, 30 seconds). */
final class TimedCode {
    /** The length of HMAC-SHA-1's output (RFC 4226 section 4, R6). */
    static final int KEY_BYTES = 20;
    /** A phone's clock may be a step off (RFC 6238 section 5.2). */
    private static final int TOLERATED_STEPS = 1;
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

    private TimedCode() {
    }

    /** The time step that this code belongs to; empty when it is none of now. */
    static Optional<Long> stepOf(byte[] key, String code, Instant now) {
        long step = now.getEpochSecond() / CODES.getTimeStep().toSeconds();
        return LongStream.rangeClosed(step - TOLERATED_STEPS, step + TOLERATED_STEPS).boxed()
                .filter(one -> MessageDigest.isEqual(at(key, one).getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.UTF_8))).findFirst();
    }

    private static String at(byte[] key, long step) {
        try {
            return CODES.generateOneTimePasswordString(new SecretKeySpec(key, CODES.getAlgorithm()),
                    Instant.ofEpochSecond(step * CODES.getTimeStep().toSeconds()));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("HMAC takes any key", impossible);
        }
    }
}
