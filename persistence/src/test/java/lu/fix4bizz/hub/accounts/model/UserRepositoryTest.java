package lu.fix4bizz.hub.accounts.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import lu.fix4bizz.hub.model.Activation;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.numbers.model.Extension;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;
import lu.fix4bizz.hub.testing.Engine;
import lu.fix4bizz.hub.testing.HubDatabase;
import lu.fix4bizz.hub.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class UserRepositoryTest {
    private static final Extension LINE = Extension.of("7201");

    @Parameter
    Engine engine;
    private HubDatabase database;
    private People people;

    @BeforeEach
    void moveIn() {
        database = HubDatabase.empty(engine);
        people = People.moveIn(database);
    }

    private <T> T users(Function<UserRepository, T> question) {
        return database.inTransaction(em -> question.apply(new UserRepository(em)));
    }

    private static Optional<String> name(Optional<User> user) {
        return user.map(User::userName);
    }

    @Test
    void the_same_extension_is_somebody_else_in_another_company() {
        assertEquals(Optional.of("alice"), name(users(all -> all.findByExtension(people.acme(), LINE))));
        assertEquals(Optional.of("zoe"), name(users(all -> all.findByExtension(people.globex(), LINE))));
        assertEquals(Optional.of("alice"), name(users(all -> all.findByLine("acme.example", "7201").map(PhoneLine::user))));
        assertEquals(Optional.of("zoe"), name(users(all -> all.findByLine("globex.example", "7201").map(PhoneLine::user))));
        assertEquals(Optional.empty(), name(users(all -> all.findByLine("globex.example", "7202").map(PhoneLine::user))));
        assertEquals(Optional.empty(), name(users(all -> all.findByExtension(people.globex(), Extension.of("7203")))));
    }

    @Test
    void an_extension_is_unique_in_its_company() {
        assertThrows(RuntimeException.class, () -> database.run(em -> {
            User second = new User(new UserRepository(em).get(people.alice()).company(), "second", "Second", "Alice", "second@acme.example");
            second.assignLine(LINE, Optional.empty());
            new UserRepository(em).add(second);
        }));
    }

    @Test
    void a_login_is_the_user_name_or_the_address_in_any_case() {
        for (String login : List.of("alice", "ALICE", " Alice ", "alice@acme.example", "Alice@ACME.example")) {
            assertEquals(Optional.of("alice"), name(users(all -> all.findByLogin(login))), login);
        }
        assertEquals(Optional.empty(), name(users(all -> all.findByLogin("nobody"))));
    }

    @Test
    void a_public_number_belongs_to_one_user_of_the_world() {
        assertEquals(Optional.of("zoe"), name(users(all -> all.findByNumber(PhoneNumber.of("+35227002201")))));
        assertEquals(Optional.empty(), name(users(all -> all.findByNumber(PhoneNumber.of("+35227009999")))));
    }

    @Test
    void a_token_finds_its_user_and_is_not_stored() {
        database.run(em -> new UserRepository(em)
                .add(new ApiToken(new UserRepository(em).get(people.zoe()), "script", "secret", ApiToken.Scope.READ, Instant.EPOCH)));
        assertEquals(Optional.of("zoe"), name(users(all -> all.findByToken("secret").map(ApiToken::user))));
        assertEquals(Optional.empty(), name(users(all -> all.findByToken(SecretHash.of("secret")).map(ApiToken::user))));
    }

    @Test
    void colleagues_are_those_of_the_company_by_name() {
        assertEquals(List.of("chloe", "alice", "bob"), users(all -> all.withLine(people.acme())).stream().map(User::userName).toList());
        assertEquals(List.of("zoe"), users(all -> all.withLine(people.globex())).stream().map(User::userName).toList());
    }

    @Test
    void who_has_no_line_is_no_colleague() {
        database.run(em -> new UserRepository(em).add(new User(new CompanyRepository(em).findByName("globex").orElseThrow(), "guest", "G", "G",
                "guest@globex.example")));
        assertEquals(1, users(all -> all.withLine(people.globex())).size());
    }

    @Test
    void nobody_is_refused() {
        Refusal refusal = assertThrows(Refusal.class, () -> users(all -> all.get(-1)));
        assertEquals("accounts.error.no_user", refusal.key());
    }

    @Test
    void all_of_a_user_comes_back_from_the_database() {
        database.run(em -> {
            User alice = new UserRepository(em).get(people.alice());
            alice.grant(Set.of(Role.ADMINISTRATOR, Role.USER));
            alice.setLanguage("de");
            alice.setTimeZone(ZoneId.of("Pacific/Chatham"));
            alice.setDoNotDisturb(Activation.ON);
            alice.setHideNumber(true);
            alice.setCallWaiting(false);
            alice.disable(true);
        });
        database.forgetCache();
        User alice = users(all -> all.get(people.alice()));
        assertEquals(Set.of(Role.USER, Role.ADMINISTRATOR), alice.roles());
        assertEquals("de " + ZoneId.of("Pacific/Chatham"), alice.language() + " " + alice.timeZone());
        assertTrue(alice.doNotDisturb().on() && alice.hideNumber() && !alice.callWaiting());
        assertTrue(alice.disabled());
        assertEquals(Optional.of(PhoneNumber.of("+35227001201")), alice.number());
        assertEquals("Alice Martin", alice.displayName());
    }

    @Test
    void the_company_is_loaded_when_it_is_asked_for() {
        database.forgetCache();
        database.run(em -> {
            User alice = new UserRepository(em).get(people.alice());
            assertFalse(em.getEntityManagerFactory().getPersistenceUnitUtil().isLoaded(alice, "company"), "entities are not woven");
            assertEquals("acme", alice.company().name());
        });
    }

    @Test
    void a_later_edit_does_not_overwrite_one_that_it_has_not_seen() {
        assertThrows(RuntimeException.class, () -> database.run(em -> {
            new UserRepository(em).get(people.alice()).setLanguage("en");
            database.run(other -> new UserRepository(other).get(people.alice()).setLanguage("de"));
        }));
        assertEquals("de", users(all -> all.get(people.alice())).language());
    }
}
