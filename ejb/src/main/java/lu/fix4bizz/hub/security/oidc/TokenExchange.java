package lu.fix4bizz.hub.security.oidc;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Set;
import lu.fix4bizz.hub.accounts.CorporateSignIns.Access;

/** Gives a code to the provider for tokens (RFC 6749 section 4.1.3, RFC 7636). */
@ApplicationScoped
class TokenExchange {
    private static final Set<ErrorObject> STRANGER = Set.of(OAuth2Error.INVALID_CLIENT, OAuth2Error.UNAUTHORIZED_CLIENT);

    @Inject
    private ProviderHttp http;

    /**
     * Changes a code that the browser brought.
     *
     * @throws ProviderFault {@code accounts.corporate.error.secret} when the provider does not take the hub for its client,
     *                       {@code accounts.corporate.error.code} when it does not take the code
     */
    OIDCTokens redeem(AuthorizationCode code, CodeVerifier verifier, URI redirect, Access access, Provider provider) {
        TokenResponse answer = ask(code, verifier, redirect, access, provider);
        if (answer instanceof OIDCTokenResponse tokens && tokens.getOIDCTokens().getIDToken() != null) {
            return tokens.getOIDCTokens();
        }
        if (answer.indicatesSuccess()) {
            throw ProviderFault.wrong("token_wrong", new ParseException("The answer holds no ID token"));
        }
        ErrorObject why = answer.toErrorResponse().getErrorObject();
        throw ProviderFault.wrong(STRANGER.contains(why) ? "secret" : "code", new ParseException(why.getCode() + " " + why.getDescription()));
    }

    /** Whether the provider takes the hub for its client: with a code that nobody gave, that is all it can find wrong before. */
    boolean knowsClient(URI redirect, Access access, Provider provider) {
        TokenResponse answer = ask(new AuthorizationCode(), new CodeVerifier(), redirect, access, provider);
        return answer.indicatesSuccess() || !STRANGER.contains(answer.toErrorResponse().getErrorObject());
    }

    private TokenResponse ask(AuthorizationCode code, CodeVerifier verifier, URI redirect, Access access, Provider provider) {
        AuthorizationGrant grant = new AuthorizationCodeGrant(code, redirect, verifier);
        URI door = provider.metadata().getTokenEndpointURI();
        TokenRequest request = access.clientSecret().isEmpty() ? new TokenRequest.Builder(door, new ClientID(access.clientId()), grant).build()
                : new TokenRequest.Builder(door, client(access, provider), grant).build();
        try {
            return OIDCTokenResponseParser.parse(http.ask(request.toHTTPRequest()));
        } catch (ParseException nonsense) {
            throw ProviderFault.wrong("token_wrong", nonsense);
        }
    }

    /** The first is what providers take that say nothing (OpenID Connect Discovery section 3). */
    private static ClientAuthentication client(Access access, Provider provider) {
        ClientID id = new ClientID(access.clientId());
        Secret secret = new Secret(access.clientSecret());
        List<ClientAuthenticationMethod> taken = provider.metadata().getTokenEndpointAuthMethods();
        return taken == null || taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC) ? new ClientSecretBasic(id, secret) : new ClientSecretPost(id, secret);
    }
}
