package lu.fix4bizz.hub.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import lu.fix4bizz.hub.accounts.PasswordHash;
import lu.fix4bizz.hub.accounts.model.Company;
import lu.fix4bizz.hub.accounts.model.CompanyRepository;
import lu.fix4bizz.hub.accounts.model.Credentials;
import lu.fix4bizz.hub.accounts.model.CredentialsRepository;
import lu.fix4bizz.hub.accounts.model.DigestAlgorithm;
import lu.fix4bizz.hub.accounts.model.Role;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.calls.CallSettings;
import lu.fix4bizz.hub.calls.model.ForwardingKind;
import lu.fix4bizz.hub.calls.model.Trunk;
import lu.fix4bizz.hub.calls.model.TrunkRepository;
import lu.fix4bizz.hub.calls.routing.Forwarding;
import lu.fix4bizz.hub.devices.model.DeviceRepository;
import lu.fix4bizz.hub.testing.Business;
import lu.fix4bizz.hub.testing.Engine;
import lu.fix4bizz.hub.testing.HubDatabase;
import lu.fix4bizz.hub.voicemail.model.Mailbox;
import lu.fix4bizz.hub.voicemail.model.VoicemailRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract that tests, benchmarks and documentation rely on. */
@ParameterizedClass
@EnumSource
class SampleCompanyTest {
    private static final List<String> PEOPLE = List.of("alice|Alice Martin|alice@acme.example|acme|7201|+35227001201|USER",
            "bob|Bob Schmit|bob@acme.example|acme|7202|+35227001202|USER", "chloe|Chloé Lambert|chloe@acme.example|acme|7203|+35227001203|USER",
            "david|David Thill|david@acme.example|acme|7204|+35227001204|USER,AGENT",
            "emma|Emma Weber|emma@acme.example|acme|7205|+35227001205|USER,AGENT,SUPERVISOR",
            "admin|Marc Admin|admin@acme.example|acme|7200|+35227001200|USER,ADMINISTRATOR",
            "zoe|Zoé Meyer|zoe@globex.example|globex|7201|+35227002201|USER");

    @Parameter
    Engine engine;
    private static Business business;

    /** Once for all tests: passwords are hashed slowly on purpose. */
    @BeforeParameterizedClassInvocation
    static void load(Engine engine) {
        business = new Business(HubDatabase.empty(engine), Path.of(System.getProperty("java.io.tmpdir")));
        business.the(SampleCompany.class).createOnce();
        business.the(SampleCompany.class).createOnce();
        business.database().forgetCache();
    }

    @AfterParameterizedClassInvocation
    static void close() {
        business.close();
    }

    private static String hash(EntityManager em, User user) {
        return new CredentialsRepository(em).find(user.id()).flatMap(Credentials::passwordHash).orElseThrow();
    }

    private static String described(User user) {
        return String.join("|", user.userName(), user.displayName(), user.email(), user.company().name(),
                user.extension().map(Object::toString).orElse("-"), user.number().map(Object::toString).orElse("-"),
                String.join(",", user.roles().stream().map(Enum::name).toList()));
    }

    @Test
    void people_sign_in_as_promised() {
        business.database().run(em -> PEOPLE.forEach(expected -> {
            String[] parts = expected.split("\\|");
            User user = new UserRepository(em).findByToken("sample-" + parts[0]).orElseThrow().user();
            assertEquals(expected, described(user));
            assertTrue(PasswordHash.matches("Sample-" + parts[0] + "-1", hash(em, user)), parts[0]);
            String a1 = parts[4] + ":" + parts[3] + ".example:sip-" + parts[4] + "-" + parts[3];
            assertEquals(DigestAlgorithm.SHA_256.hash(a1), user.sipHa1(DigestAlgorithm.SHA_256).orElseThrow());
            assertEquals(DigestAlgorithm.MD5.hash(a1), user.sipHa1(DigestAlgorithm.MD5).orElseThrow());
            Mailbox mailbox = new VoicemailRepository(em).mailbox(user.id()).orElseThrow();
            assertTrue(PasswordHash.matches(parts[4] + "5", mailbox.pinHash().orElseThrow()), parts[0]);
            assertTrue(mailbox.enabled() && mailbox.busy() && mailbox.noAnswer() && !mailbox.notReachable());
            assertEquals(1, new DeviceRepository(em).ofUser(user.id()).size());
        }));
    }

    @Test
    void the_operator_has_no_line() {
        business.database().run(em -> {
            User operator = new UserRepository(em).findByToken("sample-operator").orElseThrow().user();
            assertEquals("operator|Operator|operator@hub.example|hub|-|-|OPERATOR", described(operator));
            assertTrue(PasswordHash.matches("Sample-operator-1", hash(em, operator)));
            assertEquals(Company.Kind.OPERATOR, operator.company().kind());
        });
    }

    @Test
    void companies_and_trunk_are_as_promised() {
        business.database().run(em -> {
            List<Company> customers = customers(em);
            assertEquals(List.of("acme acme.example LU Europe/Luxembourg +35227001000", "globex globex.example LU Europe/Luxembourg +35227002000"),
                    customers.stream().map(company -> String.join(" ", company.name(), company.domain(), company.country(), company.zone().getId(),
                            company.mainNumber().orElseThrow().e164())).toList());
            customers.forEach(company -> assertEquals(List.of(DigestAlgorithm.SHA_256, DigestAlgorithm.MD5), company.digestAlgorithms()));
            Trunk trunk = new TrunkRepository(em).all().getFirst();
            assertEquals("pstn 127.0.0.2:5060 true", trunk.name() + " " + trunk.host() + ":" + trunk.port() + " " + trunk.trusted());
        });
    }

    @Test
    void nothing_is_forwarded() {
        business.database().run(em -> customers(em).stream()
                .flatMap(company -> new UserRepository(em).withLine(company.id()).stream())
                .forEach(user -> assertTrue(business.the(CallSettings.class).forwardings(user.id()).stream().noneMatch(Forwarding::enabled))));
    }

    private static List<Company> customers(EntityManager em) {
        return List.of("acme", "globex").stream().map(name -> new CompanyRepository(em).findByName(name).orElseThrow()).toList();
    }

    @Test
    void the_load_company_forwards_by_its_hundreds() {
        business.the(LoadCompany.class).createOnce(10);
        business.the(LoadCompany.class).createOnce(10);
        business.database().run(em -> {
            UserRepository users = new UserRepository(em);
            Company load = new CompanyRepository(em).findByName("load").orElseThrow();
            assertEquals(List.of(DigestAlgorithm.MD5), load.digestAlgorithms());
            assertEquals(10 + 5 * 100, users.withLine(load.id()).size());
            User first = users.findByLine("load.example", "100000").orElseThrow().user();
            assertEquals(DigestAlgorithm.MD5.hash("100000:load.example:pw100000"), first.sipHa1(DigestAlgorithm.MD5).orElseThrow());
            assertFalse(new VoicemailRepository(em).mailbox(first.id()).isPresent());
            forwards(users, "300007", ForwardingKind.BUSY, "200007", 2);
            forwards(users, "400099", ForwardingKind.NO_ANSWER, "200099", 2);
            forwards(users, "500000", ForwardingKind.ALWAYS, "200000", 2);
            forwards(users, "600042", ForwardingKind.NOT_REACHABLE, "200042", 2);
        });
    }

    private void forwards(UserRepository users, String line, ForwardingKind kind, String to, int rings) {
        long id = users.findByLine("load.example", line).orElseThrow().user().id();
        List<Forwarding> on = business.the(CallSettings.class).forwardings(id).stream().filter(Forwarding::enabled).toList();
        assertEquals(Set.of(kind + " " + to + " " + rings),
                Set.copyOf(on.stream().map(set -> set.kind() + " " + set.target().orElseThrow().text() + " " + set.rings()).toList()));
    }
}
