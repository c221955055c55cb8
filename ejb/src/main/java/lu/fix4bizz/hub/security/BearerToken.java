package lu.fix4bizz.hub.security;

import jakarta.security.enterprise.credential.Credential;

/** What a program sends in {@code Authorization: Bearer} (RFC 6750 section 2.1). */
record BearerToken(String value) implements Credential {
    /** Never in a log. */
    @Override
    public String toString() {
        return "BearerToken";
    }
}
