package lu.fix4bizz.hub.security.oidc;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import lu.fix4bizz.hub.accounts.CorporateIdentity;
import lu.fix4bizz.hub.accounts.CorporateIdentity.Proof;
import lu.fix4bizz.hub.accounts.CorporateSignIns.Access;

/** Who somebody is, from what the provider tells: in the ID token, or where it is not there, when asked for (OpenID Connect Core section 5.4). */
@ApplicationScoped
class Claims {
    private static final String VERIFIED = "email_verified";

    @Inject
    private ProviderHttp http;

    /** @param token proven */
    CorporateIdentity of(IDTokenClaimsSet token, AccessToken key, Access access, Provider provider) {
        URI more = provider.metadata().getUserInfoEndpointURI();
        ClaimsSet told = text(token, access.claims().email()).isEmpty() && more != null ? userInfo(token, key, more) : token;
        return new CorporateIdentity(access.companyId(), access.issuer(), token.getSubject().getValue(), text(told, access.claims().email()).toLowerCase(Locale.ROOT),
                proof(told), text(told, access.claims().firstName()), text(told, access.claims().lastName()));
    }

    /** Section 5.3.2: only of the person that the token is about. */
    private UserInfo userInfo(IDTokenClaimsSet token, AccessToken key, URI address) {
        try {
            UserInfoResponse answer = UserInfoResponse.parse(http.ask(new UserInfoRequest(address, key).toHTTPRequest()));
            if (!answer.indicatesSuccess() || answer.toSuccessResponse().getUserInfo() == null
                    || !answer.toSuccessResponse().getUserInfo().getSubject().equals(token.getSubject())) {
                throw ProviderFault.wrong("token_wrong", new ParseException("The user info is not of " + token.getSubject()));
            }
            return answer.toSuccessResponse().getUserInfo();
        } catch (ParseException nonsense) {
            throw ProviderFault.wrong("token_wrong", nonsense);
        }
    }

    private static String text(ClaimsSet told, String name) {
        return told.getClaim(name) instanceof String value ? value.strip() : "";
    }

    /** Some providers write it as a text. */
    private static Proof proof(ClaimsSet told) {
        return switch (Objects.toString(told.getClaim(VERIFIED), "")) {
            case "true" -> Proof.VERIFIED;
            case "" -> Proof.UNSAID;
            default -> Proof.DENIED;
        };
    }
}
