package lu.fix4bizz.hub.accounts;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lu.fix4bizz.hub.accounts.model.ClaimNames;
import lu.fix4bizz.hub.accounts.model.CorporateDomain;
import lu.fix4bizz.hub.accounts.model.CorporateSignIn;

/**
 * What an administrator writes of their company's provider.
 *
 * @param secret  a new client secret; empty where it stays as it is
 * @param domains as typed, parted by commas or blanks
 * @param version of what was there when the form was opened; 0 for nothing
 */
public record CorporateDraft(String issuer, String clientId, String secret, String domains, ClaimNames claims, boolean enabled, boolean onlyWay,
        boolean createsUsers, int version) implements Serializable {
    /** People copy the address of the document; the issuer is what stands before. */
    private static final String DISCOVERY = "/.well-known/openid-configuration";
    static final CorporateDraft NONE = new CorporateDraft("", "", "", "", ClaimNames.STANDARD, false, false, false, 0);

    public CorporateDraft {
        issuer = issuer.strip().endsWith(DISCOVERY) ? issuer.strip().replace(DISCOVERY, "") : issuer.strip();
        clientId = clientId.strip();
        secret = secret.strip();
        claims = new ClaimNames(claims.email().strip(), claims.firstName().strip(), claims.lastName().strip());
    }

    static CorporateDraft of(CorporateSignIn known, List<CorporateDomain> domains) {
        return new CorporateDraft(known.issuer(), known.clientId(), "", domains.stream().map(CorporateDomain::domain).collect(Collectors.joining(", ")),
                known.claims(), known.isEnabled(), known.isOnlyWay(), known.createsUsers(), known.version());
    }

    /** Each once, in lower case, without an @ before it. */
    List<String> domainList() {
        return Arrays.stream(domains.toLowerCase(Locale.ROOT).split("[\\s,;]+")).map(domain -> domain.replaceFirst("^@", ""))
                .filter(domain -> !domain.isEmpty()).distinct().toList();
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "CorporateDraft of " + issuer;
    }
}
