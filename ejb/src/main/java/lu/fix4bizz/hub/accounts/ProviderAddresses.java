package lu.fix4bizz.hub.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.settings.Settings;

/**
 * Where the hub goes because an administrator wrote it down: by https only, so that what answers has to prove its name, which nothing
 * inside the hub's own network does for a stranger. The sample may try a provider on the same machine without.
 */
@ApplicationScoped
public class ProviderAddresses {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    @Inject
    private Settings settings;

    /** Whether the hub, or a browser, may be sent there. */
    public boolean isAllowed(URI address) {
        return "https".equals(address.getScheme()) && address.getHost() != null
                || settings.sample() && "http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost());
    }

    /** @throws Refusal {@code accounts.corporate.error.issuer_wrong}, {@code accounts.corporate.error.issuer_plain} */
    void check(String issuer) {
        if (!isAllowed(read(issuer))) {
            throw Refusal.invalid("accounts.corporate.error.issuer_plain");
        }
    }

    private static URI read(String issuer) {
        try {
            URI uri = new URI(issuer);
            if (uri.getHost() == null || uri.getUserInfo() != null || uri.getQuery() != null || uri.getFragment() != null) {
                throw Refusal.invalid("accounts.corporate.error.issuer_wrong");
            }
            return uri;
        } catch (URISyntaxException wrong) {
            throw Refusal.invalid("accounts.corporate.error.issuer_wrong");
        }
    }
}
