package lu.fix4bizz.hub.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import lu.fix4bizz.hub.accounts.model.Credentials;
import lu.fix4bizz.hub.accounts.model.CredentialsRepository;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.mail.model.OutboxMail;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.testing.Business;
import lu.fix4bizz.hub.testing.Engine;
import lu.fix4bizz.hub.testing.HubDatabase;
import lu.fix4bizz.hub.testing.People;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Passwords, links to choose one, second factors and sign-ins, on the real database. */
@ParameterizedClass
@EnumSource
class PortalAccessTest {
    private static final String PASSWORD = "quatre mots sans lien";
    private static final String BETTER = "lanterne orage velours";
    private static final Pattern LINK = Pattern.compile("/accounts/password\\?link=(\\S+)");

    @Parameter
    Engine engine;
    @TempDir
    Path dataDir;
    private Business business;
    private People people;
    private Passwords passwords;
    private PasswordLinks links;
    private SecondFactor secondFactor;
    private SignIns signIns;

    @BeforeEach
    void open() {
        HubDatabase database = HubDatabase.empty(engine);
        people = People.moveIn(database);
        business = new Business(database, dataDir);
        passwords = business.the(Passwords.class);
        links = business.the(PasswordLinks.class);
        secondFactor = business.the(SecondFactor.class);
        signIns = business.the(SignIns.class);
    }

    @AfterEach
    void close() {
        business.close();
    }

    private static String refused(Runnable act) {
        return assertThrows(Refusal.class, act::run).key().replace("accounts.error.", "");
    }

    private <T> T credentials(long userId, Function<Credentials, T> question) {
        return business.database().inTransaction(em -> question.apply(new CredentialsRepository(em).find(userId).orElseThrow()));
    }

    private boolean opens(long userId, String password) {
        return credentials(userId, own -> PasswordHash.matches(password, own.passwordHash().orElseThrow()));
    }

    private List<String> mails() {
        return business.database().inTransaction(em -> em.createQuery("select m from OutboxMail m order by m.id", OutboxMail.class).getResultList()
                .stream().map(mail -> mail.claimed().content().subject() + "\n" + mail.claimed().content().text()).toList());
    }

    /** The secret of the last link that was sent. */
    private String lastLink() {
        Matcher found = LINK.matcher(mails().getLast());
        assertTrue(found.find(), mails().getLast());
        return found.group(1);
    }

    private void forgotten(String login) {
        links.forgotten(login);
    }

    @Test
    void a_forgotten_password_is_chosen_anew_by_a_link_that_works_once() {
        forgotten("alice@acme.example");
        String link = lastLink();
        assertEquals(new PasswordLinks.Invitation("alice", "Alice Martin", false), links.open(link));
        assertEquals("alice", passwords.choose(link, PASSWORD));
        assertTrue(opens(people.alice(), PASSWORD));
        assertEquals("link", refused(() -> passwords.choose(link, BETTER)));
        assertEquals("link", refused(() -> links.open(link)));
        assertTrue(mails().getLast().startsWith("Votre mot de passe a changé"), mails().getLast());
    }

    @Test
    void a_password_that_is_refused_leaves_the_link_open() {
        forgotten("alice");
        String link = lastLink();
        assertEquals("password_short", refused(() -> passwords.choose(link, "short")));
        passwords.choose(link, PASSWORD);
        assertTrue(opens(people.alice(), PASSWORD));
    }

    @Test
    void a_link_ends_after_half_an_hour() {
        forgotten("alice");
        String link = lastLink();
        business.clock().forward(Duration.ofMinutes(30));
        assertEquals("link", refused(() -> links.open(link)));
        assertEquals("link", refused(() -> links.open("nonsense")));
    }

    @Test
    void whoever_does_not_exist_gets_no_mail_and_nobody_learns_of_it() {
        forgotten("nobody@acme.example");
        assertEquals(List.of(), mails());
    }

    @Test
    void a_letter_box_is_not_filled_by_somebody_else() {
        for (int i = 0; i < 20; i++) {
            forgotten("alice");
        }
        assertEquals(3, mails().size());
        business.clock().forward(Duration.ofMinutes(30));
        forgotten("alice");
        assertEquals(4, mails().size());
    }

    @Test
    void a_new_user_is_welcomed_and_only_the_last_letter_counts() {
        business.database().run(em -> links.welcome(new UserRepository(em).get(people.bob())));
        String first = lastLink();
        business.database().run(em -> links.welcome(new UserRepository(em).get(people.bob())));
        assertTrue(mails().getLast().contains("Identifiant\u00a0: bob"), mails().getLast());
        assertEquals("link", refused(() -> links.open(first)));
        assertEquals(new PasswordLinks.Invitation("bob", "Bob Schmit", true), links.open(lastLink()));
        assertFalse(mails().getLast().contains(PASSWORD));
    }

    @Test
    void a_disabled_user_gets_no_link_and_can_use_none() {
        forgotten("alice");
        String link = lastLink();
        business.database().run(em -> new UserRepository(em).get(people.alice()).disable(true));
        assertEquals("link", refused(() -> passwords.choose(link, PASSWORD)));
        forgotten("alice");
        assertEquals(1, mails().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"password_short | elevenchars", "password_common | password1234", "password_common | 123456789012",
        "password_common | aliceMartin1", "password_common | Alicé martin", "password_common | qwertyuiop[]", "password_common | aaaaaaaaaaaaaaaaaaaa"})
    void what_is_guessed_first_is_refused(String why, String password) {
        forgotten("alice");
        String link = lastLink();
        assertEquals(why, refused(() -> passwords.choose(link, password)));
    }

    @ParameterizedTest
    @CsvSource({"Sample-alice-1", "Kaffee Tür Mond", "🐟 im Wasser 🐟", "x9$Kq!v2#Lp0"})
    void what_is_long_and_not_obvious_will_do(String password) {
        forgotten("alice");
        passwords.choose(lastLink(), password);
        assertTrue(opens(people.alice(), password));
    }

    @Test
    void an_endless_password_is_refused() {
        forgotten("alice");
        String link = lastLink();
        assertEquals("password_long", refused(() -> passwords.choose(link, "kaffee ".repeat(20))));
    }

    @Test
    void changing_the_password_asks_for_the_old_one_and_signs_other_browsers_out() {
        business.database().run(em -> passwords.choose(new UserRepository(em).get(people.alice()), PASSWORD));
        long here = signIns.begin("alice", "Firefox", "127.0.0.1").id();
        long there = signIns.begin("alice", "Chrome", "10.0.0.1").id();
        assertEquals("password_wrong", refused(() -> passwords.change(people.alice(), "wrong", BETTER, here)));
        passwords.change(people.alice(), PASSWORD, BETTER, here);
        assertTrue(opens(people.alice(), BETTER));
        assertTrue(signIns.find(here).isPresent());
        assertEquals(Optional.empty(), signIns.find(there));
    }

    private static String codeOf(SecondFactor.Enrolment app, java.time.Instant now) {
        try {
            return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(new SecretKeySpec(Base32.decode(app.secret()), "HmacSHA1"), now);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void a_second_factor_counts_once_a_code_has_proven_it() {
        SecondFactor.Enrolment app = secondFactor.begin(people.alice());
        assertTrue(app.uri().toString().startsWith("otpauth://totp/Fix4Bizz%20Hub%3Aalice%40acme.example?secret=" + app.secret()), app.toString());
        assertFalse(secondFactor.isAsked("alice"));
        assertEquals("code", refused(() -> secondFactor.confirm(people.alice(), "000000")));
        List<String> recovery = secondFactor.confirm(people.alice(), codeOf(app, business.clock().instant()));
        assertEquals(10, recovery.stream().distinct().count());
        assertTrue(secondFactor.isAsked("alice"));
        assertFalse(secondFactor.isAsked("bob"));
        assertEquals("second_factor_on", refused(() -> secondFactor.begin(people.alice())));
        assertFalse(credentials(people.alice(), own -> own.sealedSecret().orElseThrow()).contains(app.secret()));
    }

    @Test
    void a_code_is_good_for_once_and_for_its_time() {
        SecondFactor.Enrolment app = secondFactor.begin(people.alice());
        List<String> recovery = secondFactor.confirm(people.alice(), codeOf(app, business.clock().instant()));
        assertFalse(secondFactor.accepts("alice", codeOf(app, business.clock().instant())));
        business.clock().forward(Duration.ofSeconds(60));
        String code = codeOf(app, business.clock().instant());
        business.clock().forward(Duration.ofSeconds(30));
        assertTrue(secondFactor.accepts("alice", code.substring(0, 3) + " " + code.substring(3)));
        assertFalse(secondFactor.accepts("alice", code));
        business.clock().forward(Duration.ofSeconds(90));
        assertFalse(secondFactor.accepts("alice", code));
        assertTrue(secondFactor.accepts("alice", recovery.getFirst().toUpperCase(java.util.Locale.ROOT)));
        assertFalse(secondFactor.accepts("alice", recovery.getFirst()));
        assertEquals(new SecondFactor.State(true, 9), secondFactor.state(people.alice()));
        assertFalse(secondFactor.accepts("bob", ""));
    }

    @Test
    void a_second_factor_is_removed_by_the_password_alone_and_its_owner_told() {
        business.database().run(em -> passwords.choose(new UserRepository(em).get(people.alice()), PASSWORD));
        SecondFactor.Enrolment app = secondFactor.begin(people.alice());
        secondFactor.confirm(people.alice(), codeOf(app, business.clock().instant()));
        assertEquals("password_wrong", refused(() -> secondFactor.remove(people.alice(), "wrong")));
        assertEquals(List.of(), mails());
        secondFactor.remove(people.alice(), PASSWORD);
        assertFalse(secondFactor.isAsked("alice"));
        assertTrue(mails().getLast().startsWith("Double authentification désactivée"), mails().getLast());
    }

    @Test
    void a_browser_is_remembered_by_a_cookie_that_changes_with_each_use() {
        SignIn alice = signIns.begin("alice", "Firefox", "127.0.0.1");
        String first = signIns.remember(alice.id());
        business.clock().forward(Duration.ofDays(29));
        SignIns.Remembered known = signIns.recognise(first).orElseThrow();
        assertEquals(alice.id(), known.signIn().id());
        assertTrue(known.signIn().remembered());
        assertNotEquals(first, known.cookie());
        assertEquals("", signIns.recognise(first).orElseThrow().cookie(), "a second tab of the same moment");
        assertEquals(known.signIn(), signIns.recognise(known.cookie()).orElseThrow().signIn());
    }

    @Test
    void a_copied_cookie_ends_the_sign_in_for_both() {
        long id = signIns.begin("alice", "Firefox", "127.0.0.1").id();
        String stolen = signIns.remember(id);
        String own = signIns.recognise(stolen).orElseThrow().cookie();
        business.clock().forward(Duration.ofMinutes(1));
        assertEquals(Optional.empty(), signIns.recognise(stolen));
        assertEquals(Optional.empty(), signIns.recognise(own));
        assertEquals(List.of(), signIns.of(people.alice()));
    }

    @ParameterizedTest
    @CsvSource({"''", "1", "x.y", "999999999999999999999.secret", "1.", ".secret", "-1.secret"})
    void nonsense_is_no_cookie(String cookie) {
        assertEquals(Optional.empty(), signIns.recognise(cookie));
    }

    @Test
    void an_idle_browser_is_signed_out_and_one_in_use_is_not() {
        long idle = signIns.begin("alice", "Firefox", "127.0.0.1").id();
        long used = signIns.begin("alice", "Chrome", "127.0.0.1").id();
        business.clock().forward(SignIns.IDLE.minusMinutes(1));
        signIns.seen(Map.of(used, business.clock().instant()));
        business.clock().forward(Duration.ofMinutes(1));
        assertEquals(Optional.empty(), signIns.find(idle));
        assertTrue(signIns.find(used).isPresent());
        signIns.removeEnded();
        assertEquals(List.of(used), signIns.of(people.alice()).stream().map(SignIns.Seen::id).toList());
    }

    @Test
    void nobody_ends_somebody_elses_sign_in() {
        long alices = signIns.begin("alice", "Firefox", "127.0.0.1").id();
        assertEquals("no_sign_in", refused(() -> signIns.end(people.zoe(), alices)));
        signIns.end(people.alice(), alices);
        assertEquals(Optional.empty(), signIns.find(alices));
    }

    @Test
    void who_is_signed_out_or_disabled_is_out_with_the_next_request() {
        OpenSignIns open = business.the(OpenSignIns.class);
        long first = signIns.begin("alice", "Firefox", "127.0.0.1").id();
        long second = signIns.begin("alice", "Chrome", "127.0.0.1").id();
        assertEquals("alice", open.find(first).orElseThrow().userName());
        assertEquals("alice", open.find(second).orElseThrow().userName());
        signIns.end(people.alice(), first);
        assertEquals(Optional.empty(), open.find(first));
        assertTrue(open.find(second).isPresent());
        assertEquals(0, business.database().statements(() -> open.find(second)), "known from memory");
    }
}
