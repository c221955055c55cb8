package lu.fix4bizz.hub.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import lu.fix4bizz.hub.accounts.model.DigestAlgorithm;
import lu.fix4bizz.hub.accounts.model.Role;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.accounts.model.UserSearch;
import lu.fix4bizz.hub.accounts.model.UserState;
import lu.fix4bizz.hub.administration.NewUsers;
import lu.fix4bizz.hub.administration.PeopleImport;
import lu.fix4bizz.hub.devices.SipAccess;
import lu.fix4bizz.hub.mail.model.OutboxMail;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;
import lu.fix4bizz.hub.testing.Business;
import lu.fix4bizz.hub.testing.Engine;
import lu.fix4bizz.hub.testing.HubDatabase;
import lu.fix4bizz.hub.testing.People;
import lu.fix4bizz.hub.voicemail.VoicemailSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Chloé, administrator of her company, looks after its users, on the real database. */
@ParameterizedClass
@EnumSource
class CompanyUsersTest {
    private static final UserDraft HUGO = new UserDraft("Hugo", "Nilles", "hugo.nilles@acme.example", "de", "7208", "27 00 12 08", "", false, 0);
    private static final UserDraft HUGO_TOO = new UserDraft("Hugo", "Too", "hugo.too@acme.example", "de", "7219", "", "", false, 0);

    @Parameter
    Engine engine;
    @TempDir
    Path dataDir;
    private Business business;
    private CompanyUsers users;
    private long admin;

    @BeforeEach
    void open() {
        HubDatabase database = HubDatabase.empty(engine);
        admin = People.moveIn(database).chloe();
        database.inTransaction(em -> {
            User chloe = new UserRepository(em).get(admin);
            chloe.grant(Set.of(Role.USER, Role.ADMINISTRATOR));
            chloe.company().setMainNumber(PhoneNumber.of("+35227001000"));
            return chloe;
        });
        business = new Business(database, dataDir);
        users = business.the(CompanyUsers.class);
    }

    @AfterEach
    void close() {
        business.close();
    }

    private long id(String userName) {
        return business.database().inTransaction(em -> new UserRepository(em).findByLogin(userName).orElseThrow().id());
    }

    private User user(long id) {
        return business.database().inTransaction(em -> {
            User user = new UserRepository(em).get(id);
            user.company().domain();
            return user;
        });
    }

    private static String refused(Runnable act) {
        return assertThrows(Refusal.class, act::run).key().replace("accounts.users.error.", "");
    }

    private List<String> found(String text, UserState... states) {
        return users.search(admin, new UserSearch(text, Set.of(states)), 0, 50).rows().stream().map(CompanyUsers.Row::userName).toList();
    }

    private List<String> recipients() {
        return business.database().inTransaction(em -> em.createQuery("select m from OutboxMail m order by m.id", OutboxMail.class).getResultList()
                .stream().map(mail -> mail.claimed().content().subject()).toList());
    }

    @Test
    void a_new_user_has_a_line_a_mailbox_and_a_welcome_mail() {
        CompanyUsers.Saved saved = users.add(admin, HUGO);
        User hugo = user(saved.id());
        assertEquals("hugo.nilles 7208 +35227001208 de", hugo.userName() + " " + hugo.extension().orElseThrow() + " " + hugo.number().orElseThrow() + " "
                + hugo.language());
        assertEquals(DigestAlgorithm.SHA_256.hash("7208:acme.example:" + saved.sipPassword()),
                hugo.sipHa1(DigestAlgorithm.SHA_256).orElseThrow());
        assertTrue(business.the(VoicemailSettings.class).of(saved.id()).enabled());
        assertEquals(List.of("hugo.nilles"), found("hugo", UserState.INVITED));
        assertEquals(1, recipients().size());
    }

    @Test
    void a_taken_user_name_gets_a_number() {
        users.add(admin, HUGO);
        CompanyUsers.Saved second = users.add(admin, new UserDraft("Hugo", "Nilles", "hugo.nilles@elsewhere.example", "fr", "", "", "", false, 0));
        assertEquals("hugo.nilles2", user(second.id()).userName());
        assertEquals("", second.sipPassword());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', value = {
        "first_name_missing | '' | Nilles | h@acme.example | fr | '' | ''",
        "last_name_missing  | H | '  ' | h@acme.example | fr | '' | ''",
        "email_missing      | H | N | '' | fr | '' | ''",
        "email_short        | H | N | h@acme | fr | '' | ''",
        "email_wrong        | H | N | h acme.example | fr | '' | ''",
        "email_wrong        | H | N | h@acme.example,x@y.example | fr | '' | ''",
        "email_taken        | H | N | ALICE@acme.example | fr | '' | ''",
        "email_taken        | H | N | zoe@globex.example | fr | '' | ''",
        "extension_taken    | H | N | h@acme.example | fr | 7201 | ''",
        "extension_emergency| H | N | h@acme.example | fr | 112 | ''",
        "number_wrong       | H | N | h@acme.example | fr | 7208 | none",
        "number_taken       | H | N | h@acme.example | fr | 7208 | 27 00 12 01",
        "number_taken       | H | N | h@acme.example | fr | 7208 | 27 00 22 01",
        "number_taken       | H | N | h@acme.example | fr | 7208 | 27 00 10 00",
        "extension_missing  | H | N | h@acme.example | fr | '' | 27 00 12 08"})
    void what_cannot_be_is_refused_by_its_field(String why, String first, String last, String email, String language, String extension, String number) {
        assertEquals(why, refused(() -> users.add(admin, new UserDraft(first, last, email, language, extension, number, "", false, 0))));
        assertEquals(3, users.search(admin, UserSearch.ALL, 0, 50).total());
    }

    @Test
    void the_same_extension_in_another_company_is_no_obstacle() {
        assertEquals("7201", user(id("zoe")).extension().orElseThrow().digits());
    }

    @Test
    void a_form_that_is_older_than_another_change_is_refused() {
        UserDraft first = users.draft(admin, id("bob"));
        users.change(admin, id("bob"), renamed(first, "Robert"));
        assertEquals("stale", refused(() -> users.change(admin, id("bob"), renamed(first, "Bobby"))));
        assertEquals("Robert Schmit", user(id("bob")).displayName());
    }

    private static UserDraft renamed(UserDraft draft, String first) {
        return new UserDraft(first, draft.lastName(), draft.email(), draft.language(), draft.extension(), draft.number(), draft.group(), draft.administrator(), draft.version());
    }

    @Test
    void another_extension_ends_the_line_and_needs_another_password() {
        UserDraft bob = users.draft(admin, id("bob"));
        assertEquals("", users.change(admin, id("bob"), renamed(bob, "Robert")).sipPassword());
        UserDraft moved = new UserDraft("Robert", "Schmit", bob.email(), "fr", "7212", bob.number(), "", false, users.draft(admin, id("bob")).version());
        String password = users.change(admin, id("bob"), moved).sipPassword();
        assertEquals(DigestAlgorithm.SHA_256.hash("7212:acme.example:" + password), user(id("bob")).sipHa1(DigestAlgorithm.SHA_256).orElseThrow());
        assertTrue(business.the(Subscribers.class).line("acme.example", "7202").isEmpty());
        assertTrue(business.the(Subscribers.class).line("acme.example", "7212").isPresent());
    }

    @Test
    void a_suspended_user_is_out_at_once_and_comes_back_with_everything() {
        long bob = id("bob");
        SignIns signIns = business.the(SignIns.class);
        SignIn open = signIns.begin("bob", "Firefox", "192.0.2.1");
        users.suspend(admin, bob, true);
        assertTrue(signIns.find(open.id()).isEmpty());
        assertTrue(business.the(Subscribers.class).line("acme.example", "7202").isEmpty());
        assertEquals(List.of("bob"), found("", UserState.SUSPENDED));
        users.suspend(admin, bob, false);
        assertTrue(business.the(Subscribers.class).line("acme.example", "7202").isPresent());
        assertEquals(List.of(), found("", UserState.SUSPENDED));
    }

    @Test
    void an_administrator_cannot_lock_themselves_out() {
        assertEquals("suspend_self", refused(() -> users.suspend(admin, admin, true)));
        UserDraft own = users.draft(admin, admin);
        UserDraft without = new UserDraft(own.firstName(), own.lastName(), own.email(), own.language(), own.extension(), own.number(), own.group(), false, own.version());
        assertEquals("administrator_self", refused(() -> users.change(admin, admin, without)));
    }

    @Test
    void nobody_else_sees_or_changes_a_company() {
        long alice = id("alice");
        long zoe = id("zoe");
        for (long stranger : List.of(alice, zoe)) {
            assertEquals("accounts.error.no_user", refused(() -> users.search(stranger, UserSearch.ALL, 0, 50)));
            assertEquals("accounts.error.no_user", refused(() -> users.add(stranger, HUGO)));
        }
        assertEquals("accounts.error.no_user", refused(() -> users.draft(admin, zoe)));
        assertEquals("accounts.error.no_user", refused(() -> users.suspend(admin, zoe, true)));
        assertEquals("accounts.error.no_user", refused(() -> users.invite(admin, zoe)));
        assertFalse(user(zoe).disabled());
    }

    @ParameterizedTest
    @CsvSource({"ali, alice", "MARTIN, alice", "martin alice, alice", "7202, bob", "27 00 12 03, chloe", "%, ''", "_, ''", "chloe l, chloe", "' ', alice;bob;chloe"})
    void users_are_found_by_name_address_and_number(String text, String expected) {
        assertEquals(expected.isEmpty() ? List.of() : List.of(expected.split(";")), found(text).stream().sorted().toList());
    }

    @Test
    void a_file_is_looked_at_row_by_row_and_its_good_rows_are_added() {
        String file = "Prénom;Nom;E-mail;Interne\nHugo;Nilles;hugo@acme.example;7208\nHugo;Again;HUGO@acme.example;7209\nEva;Klein;eva@acme;\nTom;Reuter;tom@acme.example;7201\n"
                + "Lea;Wagner;lea@acme.example;\n";
        PeopleImport files = business.the(PeopleImport.class);
        List<PeopleImport.Line> lines = files.preview(admin, file.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("2 ", "3 email_twice", "4 email_short", "5 extension_taken", "6 "), lines.stream()
                .map(line -> line.line() + " " + line.refusal().map(no -> no.key().replace("accounts.users.error.", "")).orElse("")).toList());
        assertEquals(3, users.search(admin, UserSearch.ALL, 0, 50).total());
        List<NewUsers.Added> added = files.add(admin, lines.stream().filter(line -> line.refusal().isEmpty()).map(PeopleImport.Line::person).toList());
        assertEquals(List.of(false, true), added.stream().map(one -> one.user().sipPassword().isEmpty()).toList());
        assertEquals(2, recipients().size());
        assertEquals("email_taken", refused(() -> files.add(admin, List.of(lines.getFirst().person()))));
        assertEquals("accounts.error.no_user", refused(() -> files.preview(id("zoe"), file.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void a_file_may_bring_a_phone_for_each_row() {
        String file = "Prénom;Nom;E-mail;Interne;Appareil;Modèle;Adresse MAC\nHugo;Nilles;hugo@acme.example;7208;Bureau;Yealink T42S;00-15-65-12-34-56\n"
                + "Eva;Klein;eva@acme.example;7209;;yealink-t42s;001565123456\nTom;Reuter;tom@acme.example;7210;;snom-d785;12\nLea;Wagner;lea@acme.example;;Portable;softphone;\n"
                + "Max;Roth;max@acme.example;7211;;softphone;\nIda;Haas;ida@acme.example;7212;;;\n";
        PeopleImport files = business.the(PeopleImport.class);
        List<PeopleImport.Line> lines = files.preview(admin, file.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("2 ", "3 mac_twice", "4 mac_wrong", "5 no_line", "6 ", "7 "), lines.stream()
                .map(line -> line.line() + " " + line.refusal().map(no -> no.key().replace("devices.error.", "")).orElse("")).toList());
        List<NewUsers.Added> added = files.add(admin, lines.stream().filter(line -> line.refusal().isEmpty()).map(PeopleImport.Line::person).toList());
        assertEquals(List.of(List.of("Bureau"), List.of("softphone"), List.of()), added.stream().map(one -> one.phones().stream().map(SipAccess::name).toList()).toList());
        assertEquals("devices.error.mac_taken", refused(() -> files.add(admin, List.of(new PeopleImport.Person(HUGO_TOO, lines.getFirst().person().phones())))));
        assertEquals(List.of(), found("hugo.too"), "who cannot have the phone is not there either");
    }

    @Test
    void pages_follow_each_other() {
        assertEquals(1, users.search(admin, UserSearch.ALL, 2, 2).rows().size());
        assertEquals(3, users.search(admin, UserSearch.ALL, 2, 2).total());
    }
}
