package lu.fix4bizz.hub.accounts.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import javax.servlet.sip.SipURI;
import lu.fix4bizz.hub.accounts.SignInThrottle;
import lu.fix4bizz.hub.accounts.SipKey;
import lu.fix4bizz.hub.accounts.Subscriber;
import lu.fix4bizz.hub.accounts.Subscribers;
import lu.fix4bizz.hub.accounts.Subscribers.Realm;
import lu.fix4bizz.hub.accounts.model.DigestAlgorithm;
import lu.fix4bizz.hub.accounts.model.SipName;
import lu.fix4bizz.hub.accounts.sip.DigestAuthentication.As;
import lu.fix4bizz.hub.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A phone at one address, and somebody at another who writes the phone's address into datagrams and never sees an answer. */
class DigestAuthenticationTest {
    private static final String PHONE = "192.0.2.10";
    private static final String STRANGER = "198.51.100.66";
    private static final DigestAlgorithm SHA = DigestAlgorithm.SHA_256;
    private static final Realm REALM = new Realm("acme.example", 1, "LU", List.of(SHA));
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
    private DigestAuthentication authentication;
    private int askedAgain;
    /** "401 Digest realm=...". */
    private final List<String> answers = new ArrayList<>();

    @BeforeEach
    void begin(@TempDir Path data) {
        Settings settings = Settings.of(Map.of("HUB_DATA_DIR", data.toString()));
        authentication = new DigestAuthentication(new OneLine(), new Nonces(clock), new SignInThrottle(clock), settings);
    }

    private final class OneLine extends Subscribers {
        private final Subscriber line = new Subscriber(1, 1, "Alice", "7201", "acme.example", "", "", "LU", "fr", false, List.of(SHA),
                List.of(key(0, 0, "right"), key(482, 7, "desk"), key(917, 8, "soft")));

        private static SipKey key(int place, long device, String password) {
            SipName name = new SipName("7201", place);
            return new SipKey(name, device, SHA.hash(name + ":acme.example:" + password), "");
        }

        @Override
        public Optional<Subscriber> line(String domain, String extension) {
            return Optional.of(line).filter(mine -> mine.extension().equals(extension));
        }

        @Override
        public Optional<Subscriber> lineAgain(String domain, String extension) {
            askedAgain++;
            return line(domain, extension);
        }
    }

    /** @return whether it was the line's */
    private boolean register(String source, String authorization) throws IOException {
        answers.clear();
        return authentication.authenticate(request(source, authorization), REALM, As.REGISTRAR).isPresent();
    }

    private String nonceFor(String source) throws IOException {
        register(source, "");
        Matcher found = NONCE.matcher(answers.getLast());
        assertTrue(found.find(), answers.toString());
        return found.group(1);
    }

    private static String credentials(String user, String password, String nonce, String uri) {
        String response = SHA.hash(String.join(":", SHA.hash(user + ":acme.example:" + password), nonce, "00000001", "c", "auth", SHA.hash("REGISTER:" + uri)));
        return "Digest username=\"%s\", realm=\"acme.example\", nonce=\"%s\", uri=\"%s\", response=\"%s\", algorithm=SHA-256, cnonce=\"c\", qop=auth, nc=00000001"
                .formatted(user, nonce, uri, response);
    }

    private SipServletRequest request(String source, String authorization) {
        return fake(SipServletRequest.class, (called, arguments) -> switch (called) {
            case "getHeaders" -> (authorization.isEmpty() ? List.<String>of() : List.of(authorization)).listIterator();
            case "getRemoteAddr" -> source;
            case "getMethod" -> "REGISTER";
            case "getRequestURI" -> fake(SipURI.class, (asked, none) -> asked.equals("getUser") ? null : asked.equals("getHost") ? "acme.example" : "sip:acme.example");
            case "createResponse" -> response((int) arguments[0]);
            default -> throw new UnsupportedOperationException(called);
        });
    }

    private SipServletResponse response(int status) {
        StringBuilder text = new StringBuilder(String.valueOf(status));
        return fake(SipServletResponse.class, (called, arguments) -> called.equals("send") ? answers.add(text.toString()) : text.append(' ').append(arguments[1]));
    }

    private interface Behaviour {
        Object answer(String called, Object[] arguments);
    }

    private static <T> T fake(Class<T> type, Behaviour behaviour) {
        return type.cast(Proxy.newProxyInstance(DigestAuthenticationTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
            Object result = behaviour.answer(called.getName(), arguments);
            return called.getReturnType() == void.class ? null : result;
        }));
    }

    @Test
    void the_right_password_with_a_nonce_of_ones_own() throws IOException {
        assertTrue(register(PHONE, credentials("7201", "right", nonceFor(PHONE), "sip:acme.example")));
    }

    @Test
    void each_phone_has_its_own_name_and_password() throws IOException {
        for (List<String> phone : List.of(List.of("7201", "right", "0"), List.of("7201-482", "desk", "7"), List.of("7201-917", "soft", "8"))) {
            String own = credentials(phone.get(0), phone.get(1), nonceFor(PHONE), "sip:acme.example");
            SignedIn who = authentication.authenticate(request(PHONE, own), REALM, As.REGISTRAR).orElseThrow();
            assertEquals("7201@acme.example " + phone.get(2), who.line().aor() + " " + who.device());
        }
        assertFalse(register(PHONE, credentials("7201-482", "soft", nonceFor(PHONE), "sip:acme.example")));
        assertFalse(register(PHONE, credentials("7201", "desk", nonceFor(PHONE), "sip:acme.example")));
    }

    @Test
    void a_phone_that_is_gone_and_one_that_never_was_look_like_a_wrong_password() throws IOException {
        Set<String> said = new HashSet<>();
        for (String name : List.of("7201-482", "7201-483", "9999-482", "7201-4825", "7201-", "-482")) {
            askedAgain = 0;
            assertFalse(register(PHONE, credentials(name, "wrong", nonceFor(PHONE), "sip:acme.example")));
            said.add(NONCE.matcher(answers.getLast()).replaceAll("nonce") + ", asked again " + askedAgain);
        }
        assertEquals(1, said.size(), said.toString());
    }

    @Test
    void a_phone_that_was_removed_and_goes_on_trying_makes_no_other_one_wait() throws IOException {
        for (int i = 0; i < 20; i++) {
            assertFalse(register(PHONE, credentials("7201-100", "desk", nonceFor(PHONE), "sip:acme.example")));
        }
        assertTrue(answers.getLast().startsWith("403"), answers.toString());
        assertTrue(register(PHONE, credentials("7201-482", "desk", nonceFor(PHONE), "sip:acme.example")));
        assertTrue(register(PHONE, credentials("7201", "right", nonceFor(PHONE), "sip:acme.example")));
    }

    @Test
    void wrong_passwords_under_a_forged_address_lock_nobody_out() throws IOException {
        String strangers = nonceFor(STRANGER);
        for (int i = 0; i < 50; i++) {
            assertFalse(register(PHONE, credentials("7201", "wrong", strangers, "sip:acme.example")));
            assertFalse(register(PHONE, credentials("7201", "wrong", "made up", "sip:acme.example")));
        }
        assertTrue(register(PHONE, credentials("7201", "right", nonceFor(PHONE), "sip:acme.example")));
    }

    @Test
    void who_guesses_from_where_they_are_has_to_wait() throws IOException {
        for (int i = 0; i < 5; i++) {
            assertFalse(register(STRANGER, credentials("7201", "wrong" + i, nonceFor(STRANGER), "sip:acme.example")));
            assertTrue(answers.getLast().startsWith("401"), answers.toString());
        }
        assertFalse(register(STRANGER, credentials("7201", "right", nonceFor(STRANGER), "sip:acme.example")));
        assertTrue(answers.getLast().startsWith("403"), answers.toString());
        assertTrue(register(PHONE, credentials("7201", "right", nonceFor(PHONE), "sip:acme.example")), "elsewhere nobody waits");
    }

    @Test
    void a_stale_nonce_tells_nothing_of_the_password_and_the_line() throws IOException {
        for (List<String> who : List.of(List.of("7201", "right"), List.of("7201", "wrong"), List.of("9999", "any"))) {
            assertFalse(register(PHONE, credentials(who.get(0), who.get(1), nonceFor(STRANGER), "sip:acme.example")));
            assertTrue(answers.getLast().contains("stale=true"), who + ": " + answers);
        }
    }

    @Test
    void nobody_learns_which_lines_exist() throws IOException {
        List<String> said = new ArrayList<>();
        for (String user : List.of("7201", "9999")) {
            assertFalse(register(PHONE, credentials(user, "wrong", nonceFor(PHONE), "sip:acme.example")));
            said.add(NONCE.matcher(answers.getLast()).replaceAll("nonce"));
        }
        assertEquals(said.getFirst(), said.getLast());
    }

    @Test
    void credentials_for_another_uri_are_400() throws IOException {
        assertFalse(register(PHONE, credentials("7201", "right", nonceFor(PHONE), "sip:globex.example")));
        assertTrue(answers.getLast().startsWith("400"), answers.toString());
    }

    @Test
    void a_replay_is_stale() throws IOException {
        String once = credentials("7201", "right", nonceFor(PHONE), "sip:acme.example");
        assertTrue(register(PHONE, once));
        assertFalse(register(PHONE, once));
        assertTrue(answers.getLast().contains("stale=true"), answers.toString());
    }
}
