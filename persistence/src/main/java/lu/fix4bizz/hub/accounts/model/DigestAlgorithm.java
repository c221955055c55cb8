package lu.fix4bizz.hub.accounts.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash of SIP digest authentication (RFC 8760 section 2.4; MD5 is there for old phones). */
public enum DigestAlgorithm {
    SHA_256("SHA-256"), MD5("MD5");

    private final String token;

    DigestAlgorithm(String token) {
        this.token = token;
    }

    /** The name on the wire and in {@link MessageDigest}. */
    public String token() {
        return token;
    }

    /** Lower-case hexadecimal digest of the text in UTF-8. */
    public String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(token).digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
