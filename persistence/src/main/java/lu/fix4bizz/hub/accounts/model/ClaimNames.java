package lu.fix4bizz.hub.accounts.model;

import java.io.Serializable;

/** Under which names a provider tells who somebody is (OpenID Connect Core section 5.1). */
public record ClaimNames(String email, String firstName, String lastName) implements Serializable {
    public static final ClaimNames STANDARD = new ClaimNames("email", "given_name", "family_name");
}
