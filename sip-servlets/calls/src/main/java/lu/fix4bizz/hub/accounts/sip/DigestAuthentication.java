package lu.fix4bizz.hub.accounts.sip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ListIterator;
import java.util.Optional;
import java.util.function.Predicate;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import lu.fix4bizz.hub.accounts.Subscriber;
import lu.fix4bizz.hub.accounts.Subscribers;
import lu.fix4bizz.hub.accounts.Subscribers.Realm;
import lu.fix4bizz.hub.accounts.model.DigestAlgorithm;
import lu.fix4bizz.hub.accounts.SignInThrottle;

/** Digest authentication of phones (RFC 3261 section 22, RFC 8760): SHA-256 is offered before MD5, as the company wants it. */
@ApplicationScoped
public class DigestAuthentication {
    @Inject
    private Subscribers subscribers;
    @Inject
    private Nonces nonces;
    @Inject
    private SignInThrottle throttle;

    /** Where the request is challenged from: a registrar by 401, a proxy by 407. */
    public enum As {
        REGISTRAR(SipServletResponse.SC_UNAUTHORIZED, "WWW-Authenticate", "Authorization"),
        PROXY(SipServletResponse.SC_PROXY_AUTHENTICATION_REQUIRED, "Proxy-Authenticate", "Proxy-Authorization");

        private final int status;
        private final String challenge;
        private final String credentials;

        As(int status, String challenge, String credentials) {
            this.status = status;
            this.challenge = challenge;
            this.credentials = credentials;
        }
    }

    /**
     * Whose request this is. When nobody's, it has been answered: by a challenge, or by 403 and Retry-After to one who guesses.
     *
     * @param realm the company that the request speaks to
     */
    public Optional<Subscriber> authenticate(SipServletRequest request, Realm realm, As as) throws IOException {
        Optional<DigestCredentials> given = credentials(request, realm, as);
        if (given.isEmpty()) {
            challenge(request, realm, as, false);
            return Optional.empty();
        }
        String source = request.getRemoteAddr();
        String account = "sip:" + given.get();
        Duration wait = throttle.waitFor(account, source);
        if (wait.isPositive()) {
            refuse(request, wait);
            return Optional.empty();
        }
        return check(request, realm, as, given.get(), account, source);
    }

    private Optional<Subscriber> check(SipServletRequest request, Realm realm, As as, DigestCredentials given, String account, String source)
            throws IOException {
        String domain = realm.domain();
        Predicate<Subscriber> right = line -> realm.offered().contains(given.algorithm()) && isRight(given, line, request.getMethod());
        Optional<Subscriber> known = subscribers.line(domain, given.userName()).filter(right)
                .or(() -> subscribers.lineAgain(domain, given.userName()).filter(right));
        if (known.isEmpty()) {
            throttle.wrong(account, source);
            challenge(request, realm, as, false);
            return Optional.empty();
        }
        if (!nonces.isValid(given.nonce()) || !nonces.use(given.nonce(), given.count())) {
            challenge(request, realm, as, true);
            return Optional.empty();
        }
        throttle.right(account, source);
        return known;
    }

    private static boolean isRight(DigestCredentials given, Subscriber line, String method) {
        return line.ha1(given.algorithm()).map(ha1 -> given.expected(ha1, method))
                .filter(expected -> MessageDigest.isEqual(expected.getBytes(StandardCharsets.US_ASCII), given.response().getBytes(StandardCharsets.US_ASCII)))
                .isPresent();
    }

    private static Optional<DigestCredentials> credentials(SipServletRequest request, Realm realm, As as) {
        ListIterator<String> headers = request.getHeaders(as.credentials);
        while (headers.hasNext()) {
            Optional<DigestCredentials> given = DigestCredentials.parse(headers.next()).filter(found -> found.realm().equalsIgnoreCase(realm.domain()));
            if (given.isPresent()) {
                return given;
            }
        }
        return Optional.empty();
    }

    private void challenge(SipServletRequest request, Realm realm, As as, boolean stale) throws IOException {
        SipServletResponse response = request.createResponse(as.status);
        String nonce = nonces.fresh();
        for (DigestAlgorithm algorithm : realm.offered()) {
            response.addHeader(as.challenge, "Digest realm=\"" + realm.domain() + "\", nonce=\"" + nonce + "\", algorithm=" + algorithm.token()
                    + ", qop=\"auth\"" + (stale ? ", stale=true" : ""));
        }
        response.send();
    }

    private static void refuse(SipServletRequest request, Duration wait) throws IOException {
        SipServletResponse response = request.createResponse(SipServletResponse.SC_FORBIDDEN);
        response.setHeader("Retry-After", String.valueOf(wait.toSeconds() + 1));
        response.send();
    }
}
