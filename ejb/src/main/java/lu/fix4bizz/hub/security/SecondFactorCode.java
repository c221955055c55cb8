package lu.fix4bizz.hub.security;

import jakarta.security.enterprise.credential.Credential;

/** What a person types after the password: a code of their authenticator app, or a recovery code. */
public record SecondFactorCode(String value) implements Credential {
    /** Never in a log. */
    @Override
    public String toString() {
        return "SecondFactorCode";
    }
}
