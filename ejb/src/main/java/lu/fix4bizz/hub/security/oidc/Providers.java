package lu.fix4bizz.hub.security.oidc;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import lu.fix4bizz.hub.accounts.ProviderAddresses;

/** What providers tell about themselves, remembered for a while; that one does not answer, too, for a moment: nobody shall wait for it again and again. */
@ApplicationScoped
public class Providers {
    private static final Duration HOLDS = Duration.ofMinutes(10);
    private static final Duration FAULT_HOLDS = Duration.ofSeconds(5);
    /** Between two looks for new keys, whatever tokens come. */
    private static final Duration KEYS_HOLD = Duration.ofSeconds(30);
    private static final int REMEMBERED = 500;

    private record Known(Provider provider, ProviderFault fault, Instant until) {
    }

    @Inject
    private ProviderHttp http;
    @Inject
    private ProviderAddresses addresses;
    @Inject
    private Clock clock;
    private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @throws ProviderFault when there is none */
    Provider find(String issuer) {
        Known before = remembered(issuer);
        if (before == null || !clock.instant().isBefore(before.until())) {
            return look(issuer);
        }
        if (before.fault() != null) {
            throw before.fault();
        }
        return before.provider();
    }

    /** The provider with its keys of now; they change from time to time. */
    Provider withNewKeys(String issuer, Provider before) {
        return clock.instant().isBefore(before.readAt().plus(KEYS_HOLD)) ? before : look(issuer);
    }

    /** Asks it now. @throws ProviderFault when there is none */
    Provider look(String issuer) {
        try {
            Provider provider = read(issuer);
            remember(issuer, new Known(provider, null, clock.instant().plus(HOLDS)));
            return provider;
        } catch (ProviderFault fault) {
            remember(issuer, new Known(null, fault, clock.instant().plus(FAULT_HOLDS)));
            throw fault;
        }
    }

    private Provider read(String issuer) {
        OIDCProviderMetadata metadata = metadata(issuer);
        return new Provider(metadata, keys(metadata.getJWKSetURI()), clock.instant());
    }

    /** OpenID Connect Discovery section 4.3: it has to call itself what it was called. */
    private OIDCProviderMetadata metadata(String issuer) {
        try {
            OIDCProviderMetadata told = OIDCProviderMetadata.parse(http.get(URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration")));
            if (!told.getIssuer().getValue().equals(issuer)) {
                throw ProviderFault.wrong("issuer_differs", told.getIssuer().getValue());
            }
            Stream.of(told.getAuthorizationEndpointURI(), told.getTokenEndpointURI(), told.getJWKSetURI(), told.getEndSessionEndpointURI())
                    .filter(address -> address != null && !addresses.isAllowed(address)).findFirst().ifPresent(address -> {
                        throw ProviderFault.wrong("endpoint", address);
                    });
            return told;
        } catch (ParseException nonsense) {
            throw ProviderFault.wrong("no_discovery", nonsense);
        }
    }

    private JWKSet keys(URI address) {
        try {
            JWKSet keys = JWKSet.parse(http.get(address));
            if (keys.isEmpty()) {
                throw ProviderFault.wrong("no_keys");
            }
            return keys;
        } catch (java.text.ParseException nonsense) {
            throw ProviderFault.wrong("no_keys", nonsense);
        }
    }

    private synchronized Known remembered(String issuer) {
        return known.get(issuer);
    }

    private synchronized void remember(String issuer, Known provider) {
        known.put(issuer, provider);
    }
}
