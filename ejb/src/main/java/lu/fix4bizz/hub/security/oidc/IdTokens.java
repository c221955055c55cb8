package lu.fix4bizz.hub.security.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.AuthorizedParty;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import lu.fix4bizz.hub.accounts.CorporateSignIns.Access;

/**
 * Whether an ID token is the provider's, for the hub, of now and of this sign-in (OpenID Connect Core section 3.1.3.7). Only signatures by a key of
 * the provider's own count: with {@code none} there is none, and with {@code HS...} whoever has the client secret could make them.
 */
@ApplicationScoped
class IdTokens {
    private static final Set<JWSAlgorithm> TRUSTED = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512, JWSAlgorithm.PS256, JWSAlgorithm.PS384,
            JWSAlgorithm.PS512, JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.ES512);

    @Inject
    private Providers providers;

    /** @throws ProviderFault {@code accounts.corporate.error.token_wrong} */
    IDTokenClaimsSet proven(JWT token, Nonce nonce, Access access, Provider provider) {
        try {
            return validated(token, nonce, access, provider);
        } catch (BadJWTException | JOSEException forged) {
            throw ProviderFault.wrong("token_wrong", forged);
        } catch (BadJOSEException perhapsNewKeys) {
            Provider renewed = providers.withNewKeys(access.issuer(), provider);
            if (renewed == provider) {
                throw ProviderFault.wrong("token_wrong", perhapsNewKeys);
            }
            return provenNow(token, nonce, access, renewed);
        }
    }

    private static IDTokenClaimsSet provenNow(JWT token, Nonce nonce, Access access, Provider provider) {
        try {
            return validated(token, nonce, access, provider);
        } catch (BadJOSEException | JOSEException forged) {
            throw ProviderFault.wrong("token_wrong", forged);
        }
    }

    /** Items 4 and 5, too: a token for several is only good where the hub is named as the one who asked. */
    private static IDTokenClaimsSet validated(JWT token, Nonce nonce, Access access, Provider provider) throws BadJOSEException, JOSEException {
        ClientID hub = new ClientID(access.clientId());
        IDTokenClaimsSet claims = new IDTokenValidator(provider.metadata().getIssuer(), hub, algorithm(token, provider), provider.keys()).validate(token, nonce);
        AuthorizedParty asked = claims.getAuthorizedParty();
        if (asked == null ? claims.getAudience().size() > 1 : !asked.getValue().equals(hub.getValue())) {
            throw new BadJOSEException("Asked for by " + asked);
        }
        return claims;
    }

    private static JWSAlgorithm algorithm(JWT token, Provider provider) throws BadJOSEException {
        List<JWSAlgorithm> announced = provider.metadata().getIDTokenJWSAlgs();
        if (token instanceof SignedJWT signed && TRUSTED.contains(signed.getHeader().getAlgorithm())
                && (announced == null || announced.contains(signed.getHeader().getAlgorithm()))) {
            return signed.getHeader().getAlgorithm();
        }
        throw new BadJOSEException("Signed by " + token.getHeader().getAlgorithm());
    }
}
