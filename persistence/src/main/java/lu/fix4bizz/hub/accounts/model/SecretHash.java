package lu.fix4bizz.hub.accounts.model;

/**
 * What is stored and looked up instead of a random secret: links, tokens, cookies, recovery codes. They are random and long, so a
 * slow hash would add nothing.
 */
public final class SecretHash {
    private SecretHash() {
    }

    /** @return SHA-256 in lower-case hex */
    public static String of(String secret) {
        return DigestAlgorithm.SHA_256.hash(secret);
    }
}
