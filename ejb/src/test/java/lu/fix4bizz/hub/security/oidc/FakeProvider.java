package lu.fix4bizz.hub.security.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** An OpenID provider of the tests, which can be told to lie. */
final class FakeProvider implements AutoCloseable {
    static final String CLIENT = "hub";
    static final String SECRET = "a-secret-of-at-least-256-bits-so-that-it-could-sign";
    /** Keys take their time to make. */
    private static final RSAKey FIRST = key("first");
    private static final RSAKey SECOND = key("second");
    private static final RSAKey STOLEN_NAME = key("first");
    /** How a token is signed. */
    enum Signature { OWN, OTHER_KEY, NONE, SHARED_SECRET }

    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private RSAKey key = FIRST;
    private Map<String, String> asked = Map.of();
    private Consumer<JWTClaimsSet.Builder> person = claims -> { };
    /** What it answers instead, by path. */
    private Map<String, String> said = Map.of();
    private int status = 200;
    Signature signature = Signature.OWN;
    boolean slow;
    boolean named = true;

    FakeProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Whom the next tokens are about, and what else stands in them. */
    void says(Consumer<JWTClaimsSet.Builder> claims) {
        person = claims;
    }

    void answers(String path, int withStatus, String text) {
        status = withStatus;
        said = Map.of(path, text);
    }

    void changesKey() {
        key = SECOND;
    }

    /** Where it sends a browser that came to this address and proved who it is. */
    Map<String, String> authenticates(URI address) {
        asked = form(address.getRawQuery());
        return named ? Map.of("state", asked.get("state"), "code", "good", "iss", issuer()) : Map.of("state", asked.get("state"), "code", "good");
    }

    Map<String, String> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try (exchange) {
            if (slow) {
                exchange.sendResponseHeaders(200, 1000);
                exchange.getResponseBody().write('{');
                exchange.getResponseBody().flush();
                closed.await();
            }
            boolean told = said.containsKey(path);
            String text = told ? said.get(path) : text(path, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(told ? status : text.contains("\"error\"") ? 400 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private String text(String path, String body) {
        return switch (path) {
            case "/.well-known/openid-configuration" -> Json.createObjectBuilder().add("issuer", issuer()).add("authorization_endpoint", issuer() + "/auth")
                    .add("token_endpoint", issuer() + "/token").add("jwks_uri", issuer() + "/keys").add("userinfo_endpoint", issuer() + "/userinfo")
                    .add("end_session_endpoint", issuer() + "/logout").add("authorization_response_iss_parameter_supported", true)
                    .add("response_types_supported", Json.createArrayBuilder().add("code")).add("subject_types_supported", Json.createArrayBuilder().add("public"))
                    .add("id_token_signing_alg_values_supported", Json.createArrayBuilder().add("RS256").add("HS256").add("none")).build().toString();
            case "/keys" -> new JWKSet(key.toPublicJWK()).toString();
            case "/token" -> tokens(form(body));
            case "/userinfo" -> "{\"sub\":\"alice-at-acme\",\"email\":\"alice@acme.example\",\"email_verified\":\"true\"}";
            default -> "{\"error\":\"invalid_request\"}";
        };
    }

    private String tokens(Map<String, String> sent) {
        boolean right = "good".equals(sent.get("code")) && asked.get("code_challenge").equals(challenge(sent.get("code_verifier")));
        return right ? Json.createObjectBuilder().add("access_token", "key").add("token_type", "Bearer").add("id_token", idToken()).build().toString()
                : "{\"error\":\"invalid_grant\"}";
    }

    private static String challenge(String verifier) {
        return CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(verifier)).getValue();
    }

    private String idToken() {
        Instant now = Clock.systemUTC().instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(issuer()).audience(CLIENT).subject("alice-at-acme").issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300))).claim("nonce", asked.get("nonce")).claim("email", "alice@acme.example").claim("email_verified", true)
                .claim("given_name", "Alice").claim("family_name", "Martin");
        person.accept(claims);
        try {
            return switch (signature) {
                case OWN -> signed(claims.build(), key);
                case OTHER_KEY -> signed(claims.build(), STOLEN_NAME);
                case NONE -> new PlainJWT(claims.build()).serialize();
                case SHARED_SECRET -> {
                    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims.build());
                    token.sign(new MACSigner(SECRET.getBytes(StandardCharsets.UTF_8)));
                    yield token.serialize();
                }
            };
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String signed(JWTClaimsSet claims, RSAKey with) throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(with.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(with));
        return token.serialize();
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> form(String query) {
        return Arrays.stream(query.split("&")).map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
