package lu.fix4bizz.hub.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lu.fix4bizz.hub.accounts.CorporateIdentity.Proof;
import lu.fix4bizz.hub.accounts.model.ClaimNames;
import lu.fix4bizz.hub.accounts.model.CorporateSignIn;
import lu.fix4bizz.hub.accounts.model.CorporateSignInRepository;
import lu.fix4bizz.hub.accounts.model.Role;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.audit.model.AuditRepository;
import lu.fix4bizz.hub.mail.model.OutboxMail;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.testing.Business;
import lu.fix4bizz.hub.testing.Engine;
import lu.fix4bizz.hub.testing.HubDatabase;
import lu.fix4bizz.hub.testing.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What an administrator may write down of the company's provider, and what follows for passwords. Chloe looks after acme, zoe after globex. */
@ParameterizedClass
@EnumSource
class CorporateSignInsTest {
    private static final String ISSUER = "https://login.acme.example/realms/acme";
    @Parameter
    Engine engine;
    @TempDir
    Path dataDir;
    private Business business;
    private People people;
    private CorporateSignIns signIns;
    private CorporateWays ways;

    @BeforeEach
    void open() {
        HubDatabase database = HubDatabase.empty(engine);
        people = People.moveIn(database);
        database.run(em -> Stream.of(people.chloe(), people.zoe()).forEach(id -> new UserRepository(em).get(id).grant(Set.of(Role.USER, Role.ADMINISTRATOR))));
        business = new Business(database, dataDir);
        signIns = business.the(CorporateSignIns.class);
        ways = business.the(CorporateWays.class);
    }

    @AfterEach
    void close() {
        business.close();
    }

    private CorporateDraft draft(String issuer, String client, String secret, String domains, boolean only) {
        return new CorporateDraft(issuer, client, secret, domains, ClaimNames.STANDARD, true, only, false, signIns.kept(people.chloe()).draft().version());
    }

    private void save(boolean only) {
        signIns.save(people.chloe(), draft(ISSUER, "hub", "", "acme.example", only));
    }

    private String refused(CorporateDraft draft) {
        return refused(() -> signIns.save(people.chloe(), draft));
    }

    private static String refused(Runnable act) {
        return assertThrows(Refusal.class, act::run).key().replaceFirst("^accounts\\.(corporate\\.)?error\\.", "");
    }

    private void comeIn(String address) {
        business.the(CorporateUsers.class).recognise(new CorporateIdentity(people.acme(), ISSUER, "at provider: " + address, address, Proof.VERIFIED, "", ""));
    }

    private User user(long id) {
        return business.database().inTransaction(em -> new UserRepository(em).get(id));
    }

    @Test
    void what_is_written_down_is_checked() {
        assertEquals("issuer_missing", refused(draft("", "hub", "", "acme.example", false)));
        for (String plain : List.of("http://login.acme.example", "ftp://login.acme.example", "http://127.0.0.1.acme.example", "http://192.0.2.1")) {
            assertEquals("issuer_plain", refused(draft(plain, "hub", "", "acme.example", false)), plain);
        }
        for (String wrong : List.of("login", "https://", "https://a@login.example", "https://login.example/?tenant=1", "https://login.example/#x", "https://[x")) {
            assertEquals("issuer_wrong", refused(draft(wrong, "hub", "", "acme.example", false)), wrong);
        }
        assertEquals("client_missing", refused(draft(ISSUER, " ", "", "acme.example", false)));
        assertEquals("client_wrong", refused(draft(ISSUER, "hub\u0000", "", "acme.example", false)));
        assertEquals("secret_wrong", refused(draft(ISSUER, "hub", "s".repeat(201), "acme.example", false)));
        assertEquals("domains_missing", refused(draft(ISSUER, "hub", "", " , ", false)));
        for (String wrong : List.of("acme", "acme..example", "*.example", "a b%.example", "x".repeat(130) + ".example")) {
            assertEquals("domains_wrong", refused(draft(ISSUER, "hub", "", wrong, false)), wrong);
        }
        String many = IntStream.range(0, 51).mapToObj(n -> n + ".example").collect(Collectors.joining(","));
        assertEquals("domains_many", refused(draft(ISSUER, "hub", "", many, false)));
        signIns.save(people.chloe(), draft(ISSUER + "/.well-known/openid-configuration", "hub", "", "@ACME.example; acme.example acme.test", false));
        assertEquals(ISSUER, signIns.kept(people.chloe()).draft().issuer());
        assertEquals("acme.example, acme.test", signIns.kept(people.chloe()).draft().domains());
    }

    @Test
    void nobody_takes_over_the_people_of_another_company() {
        assertEquals("domains_taken", refused(draft(ISSUER, "hub", "", "acme.example, globex.example", false)));
        signIns.save(people.chloe(), draft(ISSUER, "hub", "", "shared.example", false));
        CorporateDraft globex = new CorporateDraft(ISSUER, "hub", "", "shared.example", ClaimNames.STANDARD, true, false, false, 0);
        assertEquals("domains_taken", refused(() -> signIns.save(people.zoe(), globex)));
        signIns.save(people.chloe(), draft(ISSUER, "hub", "", "acme.example", false));
        signIns.save(people.zoe(), globex);
        assertEquals(people.globex(), ways.of("x@shared.example").orElseThrow().companyId());
    }

    @Test
    void the_secret_is_sealed_and_belongs_to_its_client() {
        signIns.save(people.chloe(), draft(ISSUER, "hub", "very-secret", "acme.example", false));
        assertEquals("very-secret", signIns.access(people.acme()).clientSecret());
        assertEquals("", signIns.kept(people.chloe()).draft().secret());
        assertFalse(signIns.access(people.acme()).toString().contains("very-secret"));
        Optional<String> sealed = business.database().inTransaction(em -> new CorporateSignInRepository(em).find(people.acme()).flatMap(CorporateSignIn::sealedSecret));
        assertFalse(sealed.orElseThrow().contains("secret"));
        save(false);
        assertEquals("very-secret", signIns.access(people.acme()).clientSecret());
        signIns.save(people.chloe(), draft("https://elsewhere.example", "hub", "", "acme.example", false));
        assertEquals("", signIns.access(people.acme()).clientSecret());
        String log = business.database().inTransaction(em -> new AuditRepository(em).of(people.acme(), "", Long.MAX_VALUE, 50)).stream()
                .map(entry -> entry.entity() + " " + entry.field() + " " + entry.oldValue() + " " + entry.newValue()).toList().toString();
        assertTrue(log.contains("CorporateSignIn clientSecret  ") && log.contains("CorporateDomain.acme.example") && log.contains("https://elsewhere.example"), log);
        assertFalse(log.contains("very-secret"), log);
    }

    @Test
    void two_who_change_it_at_once_do_not_overwrite_each_other() {
        save(false);
        CorporateDraft mine = draft(ISSUER, "mine", "", "acme.example", false);
        signIns.save(people.chloe(), draft(ISSUER, "theirs", "", "acme.example", false));
        assertEquals("stale", refused(mine));
    }

    @Test
    void it_becomes_the_only_way_once_somebody_came_in_by_it() {
        assertEquals("only_unproven", refused(draft(ISSUER, "hub", "", "acme.example", true)));
        assertEquals(Optional.empty(), ways.of("alice@acme.example"));
        save(false);
        comeIn("alice@acme.example");
        save(true);
        assertTrue(ways.of("whoever@ACME.example ").orElseThrow().only());
        assertEquals("only_unproven", refused(draft("https://elsewhere.example", "hub", "", "acme.example", true)));
    }

    @Test
    void what_is_open_by_a_password_ends_when_it_becomes_the_only_way() {
        save(false);
        comeIn("alice@acme.example");
        SignIns sessions = business.the(SignIns.class);
        SignIn bob = sessions.begin("bob", "Firefox", "127.0.0.1");
        SignIn zoe = sessions.begin("zoe", "Firefox", "127.0.0.1");
        SignIn administrator = sessions.begin("chloe", "Firefox", "127.0.0.1");
        save(true);
        assertTrue(sessions.find(bob.id()).isEmpty());
        assertTrue(sessions.find(zoe.id()).isPresent());
        assertTrue(sessions.find(administrator.id()).isPresent());
        SignIn again = sessions.begin("bob", "Firefox", "127.0.0.1");
        save(true);
        assertTrue(sessions.find(again.id()).isPresent());
    }

    @Test
    void what_is_open_stays_while_the_only_way_is_switched_off_and_ends_when_it_is_switched_on() {
        save(false);
        comeIn("alice@acme.example");
        SignIns sessions = business.the(SignIns.class);
        SignIn bob = sessions.begin("bob", "Firefox", "127.0.0.1");
        onlyWay(false);
        assertTrue(ways.allowsPassword("bob"));
        assertTrue(sessions.find(bob.id()).isPresent());
        onlyWay(true);
        assertFalse(ways.allowsPassword("bob"));
        assertTrue(sessions.find(bob.id()).isEmpty());
    }

    private void onlyWay(boolean enabled) {
        int version = signIns.kept(people.chloe()).draft().version();
        signIns.save(people.chloe(), new CorporateDraft(ISSUER, "hub", "", "acme.example", ClaimNames.STANDARD, enabled, true, false, version));
    }

    @Test
    void a_link_to_choose_a_password_that_opens_nothing_is_over() {
        business.the(PasswordLinks.class).forgotten("bob");
        String link = mails().getLast().replaceFirst("(?s).*\\?link=(\\S+).*", "$1");
        assertEquals("bob", business.the(PasswordLinks.class).open(link).userName());
        save(false);
        comeIn("alice@acme.example");
        save(true);
        assertEquals("link", refused(() -> business.the(PasswordLinks.class).open(link)));
    }

    @Test
    void passwords_are_refused_then_but_for_administrators_and_other_companies() {
        save(false);
        comeIn("alice@acme.example");
        assertTrue(ways.allowsPassword("alice"));
        save(true);
        assertFalse(ways.allowsPassword("alice"));
        assertTrue(ways.allowsPassword("chloe"));
        assertTrue(ways.allowsPassword("zoe"));
        assertFalse(ways.allowsPassword("nobody"));
        business.the(PasswordLinks.class).forgotten("bob");
        assertEquals(List.of(), mails());
        business.the(PasswordLinks.class).forgotten("chloe");
        assertEquals(1, mails().size());
        business.database().run(em -> business.the(PasswordLinks.class).welcome(user(people.bob())));
        assertTrue(mails().getLast().contains("bob@acme.example") && !mails().getLast().contains("?link="), mails().getLast());
        onlyWay(false);
        assertTrue(ways.allowsPassword("alice"), "closed");
    }

    private List<String> mails() {
        return business.database().inTransaction(em -> em.createQuery("select m from OutboxMail m order by m.id", OutboxMail.class).getResultList()
                .stream().map(mail -> mail.claimed().content().text()).toList());
    }

    @Test
    void to_anybody_else_it_does_not_exist() {
        save(false);
        comeIn("alice@acme.example");
        assertEquals("no_user", refused(() -> signIns.kept(people.alice())));
        assertEquals("no_user", refused(() -> signIns.save(people.alice(), draft(ISSUER, "hub", "", "acme.example", false))));
        assertEquals("no_user", refused(() -> signIns.unlink(people.zoe(), people.alice())));
        assertEquals("", signIns.kept(people.zoe()).draft().issuer());
        assertEquals("off", refused(() -> signIns.ownAccess(people.zoe())));
        assertTrue(signIns.isLinked(people.chloe(), people.alice()));
    }

    @Test
    void another_provider_ties_people_anew() {
        save(false);
        comeIn("alice@acme.example");
        signIns.save(people.chloe(), draft("https://new.acme.example", "hub", "", "acme.example", false));
        CorporateIdentity there = new CorporateIdentity(people.acme(), "https://new.acme.example", "7", "alice@acme.example", Proof.VERIFIED, "", "");
        assertEquals("alice", business.the(CorporateUsers.class).recognise(there));
        CorporateIdentity again = new CorporateIdentity(people.acme(), "https://new.acme.example", "7", "", Proof.UNSAID, "", "");
        assertEquals("alice", business.the(CorporateUsers.class).recognise(again));
    }
}
