package lu.fix4bizz.hub.accounts.sip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Nonces that expire and cannot be replayed (RFC 7616 section 3.3 and 5.4). A nonce is its time, random bytes and the hub's signature;
 * it becomes known only by being used. The signature covers who it was given to: whoever forges the address of a request cannot know a
 * nonce that is valid for it.
 */
@ApplicationScoped
public class Nonces {
    static final Duration LIFE = Duration.ofMinutes(5);
    private static final int TIME_AND_RANDOM = 16;
    private static final int SIGNATURE = 12;

    private final SecureRandom random = new SecureRandom();
    /** Keyed; a copy of it signs, for making a new one costs more than the signature. */
    private final Mac signing;
    private Clock clock;
    /** Highest count of each used nonce, in two generations: the older one is dropped when all in it have lapsed. */
    private volatile Map<String, Long> used = new ConcurrentHashMap<>();
    private volatile Map<String, Long> usedBefore = Map.of();
    private volatile Instant rotated;

    protected Nonces() {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        signing = keyed(secret);
    }

    @Inject
    public Nonces(Clock clock) {
        this();
        this.clock = clock;
        this.rotated = clock.instant();
    }

    /** @param source the address that the nonce is sent to */
    public String fresh(String source) {
        byte[] salt = new byte[8];
        random.nextBytes(salt);
        byte[] head = ByteBuffer.allocate(TIME_AND_RANDOM).putLong(clock.millis()).put(salt).array();
        byte[] nonce = Arrays.copyOf(head, TIME_AND_RANDOM + SIGNATURE);
        System.arraycopy(signature(head, source), 0, nonce, TIME_AND_RANDOM, SIGNATURE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(nonce);
    }

    /** Whether the hub made this nonce for this source and it has not lapsed. */
    public boolean isValid(String nonce, String source) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(nonce);
        } catch (IllegalArgumentException foreign) {
            return false;
        }
        if (bytes.length != TIME_AND_RANDOM + SIGNATURE) {
            return false;
        }
        byte[] head = Arrays.copyOf(bytes, TIME_AND_RANDOM);
        boolean ours = MessageDigest.isEqual(Arrays.copyOf(signature(head, source), SIGNATURE), Arrays.copyOfRange(bytes, TIME_AND_RANDOM, bytes.length));
        return ours && ByteBuffer.wrap(head).getLong() + LIFE.toMillis() > clock.millis();
    }

    /** Uses the nonce with this count; false when the count, or a higher one, was used before. */
    public boolean use(String nonce, long count) {
        rotate();
        Long before = usedBefore.get(nonce);
        if (before != null) {
            used.putIfAbsent(nonce, before);
        }
        boolean[] isNew = {false};
        used.compute(nonce, (key, highest) -> {
            isNew[0] = highest == null || count > highest;
            return isNew[0] ? Long.valueOf(count) : highest;
        });
        return isNew[0];
    }

    private void rotate() {
        Instant now = clock.instant();
        if (Duration.between(rotated, now).compareTo(LIFE) > 0) {
            synchronized (this) {
                if (Duration.between(rotated, now).compareTo(LIFE) > 0) {
                    usedBefore = used;
                    used = new ConcurrentHashMap<>();
                    rotated = now;
                }
            }
        }
    }

    private static Mac keyed(byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private byte[] signature(byte[] head, String source) {
        try {
            Mac mac = (Mac) signing.clone();
            mac.update(head);
            return mac.doFinal(source.getBytes(StandardCharsets.US_ASCII));
        } catch (CloneNotSupportedException everyJdkCan) {
            throw new IllegalStateException(everyJdkCan);
        }
    }
}
