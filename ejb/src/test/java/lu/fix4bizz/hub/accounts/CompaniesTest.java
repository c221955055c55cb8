package lu.fix4bizz.hub.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import lu.fix4bizz.hub.accounts.Companies.FirstAdministrator;
import lu.fix4bizz.hub.accounts.model.ApiToken;
import lu.fix4bizz.hub.accounts.model.Role;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.accounts.model.UserSearch;
import lu.fix4bizz.hub.calls.TrunkDraft;
import lu.fix4bizz.hub.calls.TrunkSettings;
import lu.fix4bizz.hub.calls.Trunks;
import lu.fix4bizz.hub.mail.model.OutboxMail;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;
import lu.fix4bizz.hub.testing.Business;
import lu.fix4bizz.hub.testing.Engine;
import lu.fix4bizz.hub.testing.MovedIn;
import lu.fix4bizz.hub.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Olga, operator of the hub, looks after its customers, their numbers and the trunks, on the real database. */
@ParameterizedClass
@EnumSource
@ExtendWith(MovedIn.class)
class CompaniesTest {
    private static final CompanyDraft INITECH = new CompanyDraft("initech", "Initech.example", "LU", "Europe/Luxembourg", "de", "27 00 30 00", 0);
    private static final FirstAdministrator MAX = new FirstAdministrator("Max", "Muller", "max@initech.example");

    @Parameter
    Engine engine;
    private Business business;
    private People people;
    private Companies companies;
    private NumberRanges ranges;
    private long olga;

    @BeforeEach
    void open(Business moved, People movedIn) {
        business = moved;
        people = movedIn;
        companies = business.the(Companies.class);
        ranges = business.the(NumberRanges.class);
        olga = business.database().inTransaction(em -> {
            em.persist(new ApiToken(new UserRepository(em).get(people.alice()), "test", "alices-token", ApiToken.Scope.READ, business.clock().instant()));
            return People.olga(em);
        });
    }

    private static String refused(Runnable act) {
        return assertThrows(Refusal.class, act::run).key().replaceAll(".*\\.error\\.", "");
    }

    private List<String> found(String text) {
        return companies.search(olga, text, 0, 10).rows().stream().map(Companies.Row::name).toList();
    }

    private boolean letsIn(String token) {
        return business.database().inTransaction(em -> new UserRepository(em).findByToken(token).isPresent());
    }

    private int mails() {
        return business.database().inTransaction(em -> em.createQuery("select m from OutboxMail m", OutboxMail.class).getResultList()).size();
    }

    @Test
    void a_new_company_has_an_administrator_who_is_invited() {
        companies.add(olga, INITECH, MAX);
        assertEquals(List.of("initech"), found("27003000"));
        User max = business.database().inTransaction(em -> {
            User user = new UserRepository(em).findByLogin("max@initech.example").orElseThrow();
            user.company().mainNumber();
            return user;
        });
        assertEquals("initech.example +35227003000 [USER, ADMINISTRATOR] de", max.company().domain() + " " + max.company().mainNumber().orElseThrow() + " " + max.roles()
                + " " + max.language());
        assertEquals(1, mails());
        assertEquals(1, business.the(CompanyUsers.class).search(max.id(), UserSearch.ALL, 0, 10).total());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "name_missing       | ''   | i.example    | LU | Europe/Luxembourg | fr | ''          | max@i.example",
        "name_taken         | ACME | i.example    | LU | Europe/Luxembourg | fr | ''          | max@i.example",
        "domain_wrong       | i    | i            | LU | Europe/Luxembourg | fr | ''          | max@i.example",
        "domain_wrong       | i    | -i.example   | LU | Europe/Luxembourg | fr | ''          | max@i.example",
        "domain_taken       | i    | ACME.example | LU | Europe/Luxembourg | fr | ''          | max@i.example",
        "country_wrong      | i    | i.example    | LX | Europe/Luxembourg | fr | ''          | max@i.example",
        "time_zone          | i    | i.example    | LU | Europe/Nowhere    | fr | ''          | max@i.example",
        "language           | i    | i.example    | LU | Europe/Luxembourg | lb | ''          | max@i.example",
        "main_number_wrong  | i    | i.example    | LU | Europe/Luxembourg | fr | none        | max@i.example",
        "main_number_taken  | i    | i.example    | LU | Europe/Luxembourg | fr | 27 00 12 01 | max@i.example",
        "email_taken        | i    | i.example    | LU | Europe/Luxembourg | fr | ''          | zoe@globex.example",
        "email_missing      | i    | i.example    | LU | Europe/Luxembourg | fr | ''          | ''"})
    void what_cannot_be_is_refused_by_its_field(String why, String name, String domain, String country, String zone, String language, String main, String email) {
        CompanyDraft draft = new CompanyDraft(name, domain, country, zone, language, main, 0);
        assertEquals(why, refused(() -> companies.add(olga, draft, new FirstAdministrator("Max", "Muller", email))));
        assertEquals(List.of("acme", "globex"), found(""));
    }

    @Test
    void a_company_that_moves_is_known_anew_at_once_and_an_older_form_is_refused() {
        Subscribers subscribers = business.the(Subscribers.class);
        assertEquals("LU", subscribers.realm("acme.example").orElseThrow().country());
        assertEquals("", subscribers.line("acme.example", "7201").orElseThrow().companyNumber());
        CompanyDraft before = companies.draft(olga, people.acme());
        CompanyDraft moved = new CompanyDraft("acme", "", "DE", "Europe/Berlin", "de", "+352 27 00 10 00", before.version());
        companies.change(olga, people.acme(), moved);
        assertEquals("DE", subscribers.realm("acme.example").orElseThrow().country());
        assertEquals("+35227001000", subscribers.line("acme.example", "7201").orElseThrow().companyNumber());
        assertEquals("stale", refused(() -> companies.change(olga, people.acme(), moved)));
        assertEquals("acme.example", companies.draft(olga, people.acme()).domain());
    }

    @Test
    void nobody_of_a_suspended_company_gets_in_and_all_is_there_when_it_comes_back() {
        Subscribers subscribers = business.the(Subscribers.class);
        SignIns signIns = business.the(SignIns.class);
        SignIn open = signIns.begin("alice", "Firefox", "192.0.2.1");
        SignIn zoe = signIns.begin("zoe", "Firefox", "192.0.2.1");
        assertTrue(subscribers.line("acme.example", "7201").isPresent() && subscribers.realm("acme.example").isPresent());
        companies.suspend(olga, people.acme(), true);
        assertTrue(subscribers.realm("acme.example").isEmpty() && subscribers.line("acme.example", "7201").isEmpty()
                && subscribers.byNumber(PhoneNumber.of("+35227001201")).isEmpty());
        assertFalse(letsIn("alices-token"));
        assertTrue(signIns.find(open.id()).isEmpty());
        assertEquals("disabled", refused(() -> signIns.begin("alice", "Firefox", "192.0.2.1")));
        assertTrue(signIns.find(zoe.id()).isPresent() && subscribers.line("globex.example", "7201").isPresent());
        companies.suspend(olga, people.acme(), false);
        assertTrue(subscribers.realm("acme.example").isPresent() && subscribers.line("acme.example", "7201").isPresent() && letsIn("alices-token"));
        signIns.begin("alice", "Firefox", "192.0.2.1");
    }

    @Test
    void phones_that_are_out_are_not_known_after_a_start_either() {
        companies.suspend(olga, people.acme(), true);
        business.the(Subscribers.class).preload();
        assertTrue(business.the(Subscribers.class).line("acme.example", "7201").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "not_a_number, none, +352 27 00 12 99", "range_order, 27 00 12 99, 27 00 12 00", "range_length, 27 00 12 00, 27 00 12 000", "range_size, 27 00 00 00, 27 01 00 00",
        "range_taken, 27 00 12 50, 27 00 13 50", "range_taken, 27 00 11 00, 27 00 14 00", "range_others, 27 00 22 00, 27 00 22 99"})
    void a_range_that_cannot_be_is_refused(String why, String first, String last) {
        ranges.add(olga, people.acme(), "27 00 12 00", "27 00 12 99");
        assertEquals(why, refused(() -> ranges.add(olga, people.acme(), first, last)));
    }

    @Test
    void a_range_counts_its_numbers_and_stays_while_one_is_used() {
        ranges.add(olga, people.acme(), "27 00 12 00", "27 00 12 99");
        ranges.add(olga, people.acme(), "27 00 13 00", "27 00 13 00");
        List<NumberRanges.Shown> shown = ranges.of(olga, people.acme());
        assertEquals(List.of("+352 27 00 12 00 100 3", "+352 27 00 13 00 1 0"), shown.stream().map(one -> one.first() + " " + one.size() + " " + one.used()).toList());
        assertEquals("range_used", refused(() -> ranges.remove(olga, people.acme(), shown.getFirst().id())));
        assertEquals("no_range", refused(() -> ranges.remove(olga, people.globex(), shown.getLast().id())));
        ranges.remove(olga, people.acme(), shown.getLast().id());
        assertEquals(100, companies.search(olga, "acme", 0, 10).rows().getFirst().range());
    }

    @Test
    void users_get_numbers_of_the_ranges_only() {
        CompanyUsers users = business.the(CompanyUsers.class);
        business.database().run(em -> new UserRepository(em).get(people.bob()).grant(Set.of(Role.USER, Role.ADMINISTRATOR)));
        ranges.add(olga, people.acme(), "27 00 12 00", "27 00 12 02");
        UserDraft chloe = users.draft(people.bob(), people.chloe());
        users.change(people.bob(), people.chloe(), chloe); // hers was there before the range
        assertEquals("number_outside", refused(() -> users.add(people.bob(), new UserDraft("Eva", "Klein", "eva@acme.example", "fr", "7228", "27 00 12 28", "", false, 0))));
        users.add(people.bob(), new UserDraft("Eva", "Klein", "eva@acme.example", "fr", "7228", "27 00 12 00", "", false, 0));
    }

    @Test
    void trunks_are_taken_at_once_in_their_order() {
        TrunkSettings settings = business.the(TrunkSettings.class);
        Trunks trunks = business.the(Trunks.class);
        settings.add(olga, new TrunkDraft("pstn", "127.0.0.2", 5060, true, 0));
        assertEquals("only", refused(() -> settings.remove(olga, settings.all(olga).getFirst().id())));
        settings.add(olga, new TrunkDraft("spare", "127.0.0.3", 5060, false, 0));
        assertEquals("pstn", trunks.outward().orElseThrow().name());
        TrunkSettings.Row first = settings.all(olga).getFirst();
        settings.remove(olga, first.id());
        assertEquals("spare", trunks.outward().orElseThrow().name());
        settings.restore(olga, first);
        assertEquals("pstn", trunks.outward().orElseThrow().name());
        TrunkSettings.Row spare = settings.all(olga).getLast();
        settings.prefer(olga, spare.id());
        assertEquals("spare", trunks.outward().orElseThrow().name());
        TrunkSettings.Row now = settings.all(olga).getFirst();
        settings.change(olga, now.id(), new TrunkDraft("spare", "127.0.0.4", 5062, true, now.trunk().version()));
        assertTrue(trunks.at("127.0.0.4", 5062).isPresent() && trunks.at("127.0.0.3", 5060).isEmpty());
        assertEquals("stale", refused(() -> settings.change(olga, now.id(), now.trunk())));
    }

    @ParameterizedTest
    @CsvSource({"name_wrong, '', 127.0.0.3, 5060", "name_taken, PSTN, 127.0.0.3, 5060", "host_wrong, b, no host, 5060", "host_wrong, b, '', 5060", "port_wrong, b, 127.0.0.3, 0",
        "host_taken, b, 127.0.0.2, 5060"})
    void a_trunk_that_cannot_be_is_refused(String why, String name, String host, int port) {
        TrunkSettings settings = business.the(TrunkSettings.class);
        settings.add(olga, new TrunkDraft("pstn", "127.0.0.2", 5060, true, 0));
        assertEquals(why, refused(() -> settings.add(olga, new TrunkDraft(name, host, port, true, 0))));
    }

    @Test
    void to_anybody_else_there_are_no_companies() {
        business.database().run(em -> new UserRepository(em).get(people.bob()).grant(Set.of(Role.USER, Role.ADMINISTRATOR)));
        for (long stranger : List.of(people.alice(), people.bob(), people.zoe())) {
            assertEquals("no_user", refused(() -> companies.search(stranger, "", 0, 10)));
            assertEquals("no_user", refused(() -> companies.add(stranger, INITECH, MAX)));
            assertEquals("no_user", refused(() -> companies.draft(stranger, people.acme())));
            assertEquals("no_user", refused(() -> companies.suspend(stranger, people.globex(), true)));
            assertEquals("no_user", refused(() -> ranges.of(stranger, people.acme())));
            assertEquals("no_user", refused(() -> ranges.add(stranger, people.acme(), "27 00 12 00", "27 00 12 99")));
            assertEquals("no_user", refused(() -> business.the(TrunkSettings.class).all(stranger)));
        }
        long own = business.database().inTransaction(em -> new UserRepository(em).get(olga).company().id());
        assertEquals("no_company", refused(() -> companies.suspend(olga, own, true)));
        assertEquals("no_user", refused(() -> business.the(CompanyUsers.class).search(olga, UserSearch.ALL, 0, 10)));
    }
}
