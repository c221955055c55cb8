package lu.fix4bizz.hub.security.oidc;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.time.Instant;

/** What a provider tells about itself (OpenID Connect Discovery), and the keys that it signs with. */
record Provider(OIDCProviderMetadata metadata, JWKSet keys, Instant readAt) {
}
