package lu.fix4bizz.hub.accounts.sip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import java.util.function.Function;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import lu.fix4bizz.hub.accounts.SignInThrottle;
import lu.fix4bizz.hub.accounts.SipKey;
import lu.fix4bizz.hub.accounts.Subscriber;
import lu.fix4bizz.hub.accounts.Subscribers;
import lu.fix4bizz.hub.accounts.Subscribers.Realm;
import lu.fix4bizz.hub.accounts.model.DigestAlgorithm;
import lu.fix4bizz.hub.accounts.model.SipName;
import lu.fix4bizz.hub.settings.Settings;

/** Digest authentication of phones (RFC 3261 section 22, RFC 8760): SHA-256 is offered before MD5, as the company wants it. */
@ApplicationScoped
public class DigestAuthentication {
    private final Subscribers subscribers;
    private final Nonces nonces;
    private final SignInThrottle throttle;
    private final Settings settings;

    protected DigestAuthentication() {
        this(null, null, null, null);
    }

    @Inject
    public DigestAuthentication(Subscribers subscribers, Nonces nonces, SignInThrottle throttle, Settings settings) {
        this.subscribers = subscribers;
        this.nonces = nonces;
        this.throttle = throttle;
        this.settings = settings;
    }

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
     * Whose request this is. When nobody's, it has been answered: by a challenge, by 400 to credentials for something else, or by 403 and
     * Retry-After to one who guesses.
     *
     * @param realm the company that the request speaks to
     */
    public Optional<SignedIn> authenticate(SipServletRequest request, Realm realm, As as) throws IOException {
        Optional<DigestCredentials> given = credentials(request, realm, as);
        if (given.isEmpty()) {
            challenge(request, realm, as, false);
            return Optional.empty();
        }
        if (!DigestUri.fits(given.get().uri(), request.getRequestURI(), List.of(realm.domain(), settings.sipHost()))) {
            request.createResponse(SipServletResponse.SC_BAD_REQUEST, "Credentials for another URI").send();
            return Optional.empty();
        }
        return check(request, realm, as, given.get());
    }

    /**
     * The nonce comes first: without one that was given to this source, nothing is looked up, said or counted. A forged address thus
     * locks nobody out, and nobody learns from "stale" whether a password is right.
     */
    private Optional<SignedIn> check(SipServletRequest request, Realm realm, As as, DigestCredentials given) throws IOException {
        String source = request.getRemoteAddr();
        if (!nonces.isValid(given.nonce(), source)) {
            challenge(request, realm, as, true);
            return Optional.empty();
        }
        String account = "sip:" + given;
        Duration wait = throttle.waitFor(account, source);
        if (wait.isPositive()) {
            refuse(request, wait);
            return Optional.empty();
        }
        Optional<SignedIn> known = known(given, realm, request.getMethod());
        if (known.isEmpty()) {
            throttle.wrong(account, source);
            challenge(request, realm, as, false);
            return Optional.empty();
        }
        if (!nonces.use(given.nonce(), given.count())) {
            challenge(request, realm, as, true);
            return Optional.empty();
        }
        throttle.right(account, source);
        return known;
    }

    private Optional<SignedIn> known(DigestCredentials given, Realm realm, String method) {
        SipName name = SipName.of(given.userName());
        Function<Subscriber, Optional<SignedIn>> opened = line -> line.key(name)
                .filter(key -> realm.offered().contains(given.algorithm()) && isRight(given, key, method)).map(key -> new SignedIn(line, key.device()));
        return subscribers.line(realm.domain(), name.extension()).flatMap(opened)
                .or(() -> subscribers.lineAgain(realm.domain(), name.extension()).flatMap(opened));
    }

    private static boolean isRight(DigestCredentials given, SipKey key, String method) {
        byte[] expected = given.expected(key.ha1(given.algorithm()), method).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, given.response().getBytes(StandardCharsets.US_ASCII));
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
        String nonce = nonces.fresh(request.getRemoteAddr());
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
