package lu.fix4bizz.hub.audit.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import lu.fix4bizz.hub.accounts.model.Credentials;
import lu.fix4bizz.hub.accounts.model.Role;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserGroup;
import lu.fix4bizz.hub.accounts.model.UserGroupRepository;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.calls.model.CallForwardingRepository;
import lu.fix4bizz.hub.calls.model.CallTarget;
import lu.fix4bizz.hub.calls.model.ForwardingKind;
import lu.fix4bizz.hub.model.Activation;
import lu.fix4bizz.hub.testing.Engine;
import lu.fix4bizz.hub.testing.HubDatabase;
import lu.fix4bizz.hub.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is changed of an audited entity is noted with it, on both databases. */
@ParameterizedClass
@EnumSource
class AuditLogTest {
    @Parameter
    Engine engine;
    private HubDatabase database;
    private People people;

    @BeforeEach
    void moveIn() {
        database = HubDatabase.empty(engine);
        people = People.moveIn(database);
    }

    /** What was noted since everybody moved in, the oldest first. */
    private List<String> noted(long company, String person) {
        return database.inTransaction(em -> new AuditRepository(em).of(company, person, Long.MAX_VALUE, 50)).reversed().stream()
                .filter(entry -> entry.verb() != AuditEntry.Verb.ADDED || entry.entity().startsWith("CallForwarding"))
                .map(entry -> entry.subject() + " " + entry.entity() + " " + entry.verb() + " " + entry.field() + " " + entry.oldValue() + "->" + entry.newValue()).toList();
    }

    private User alice(jakarta.persistence.EntityManager em) {
        return new UserRepository(em).get(people.alice());
    }

    @Test
    void a_change_is_noted_with_what_was_and_what_is() {
        database.run(em -> {
            alice(em).rename("Alicia", "Martin");
            alice(em).setDoNotDisturb(Activation.ON);
        });
        assertEquals(Set.of("alice User CHANGED firstName Alice->Alicia", "alice User CHANGED doNotDisturb false->true"), Set.copyOf(noted(people.acme(), "")));
    }

    @Test
    void a_forward_says_which_of_the_four_it_is() {
        database.run(em -> new CallForwardingRepository(em).require(alice(em), ForwardingKind.BUSY).aimAt(CallTarget.extension("7203")));
        database.run(em -> new CallForwardingRepository(em).require(alice(em), ForwardingKind.BUSY).turn(Activation.ON));
        assertEquals(List.of("alice CallForwarding.BUSY ADDED  ->", "alice CallForwarding.BUSY CHANGED enabled false->true"), noted(people.acme(), "alice"));
    }

    @Test
    void secrets_are_noted_without_their_values() {
        database.run(em -> em.persist(new Credentials(alice(em))));
        database.run(em -> em.find(Credentials.class, people.alice()).choosePassword("a hash", java.time.Instant.EPOCH));
        database.run(em -> alice(em).setSipPassword("another one"));
        assertEquals(Set.of("alice Credentials CHANGED passwordHash ->", "alice User CHANGED sipHa1Sha256 ->", "alice User CHANGED sipHa1Md5 ->"),
                Set.copyOf(noted(people.acme(), "")));
    }

    @Test
    void what_does_not_hold_and_what_changes_nothing_is_not_noted() {
        assertThrows(IllegalStateException.class, () -> database.run(em -> {
            alice(em).grant(Set.of(Role.OPERATOR));
            em.flush();
            throw new IllegalStateException("rolled back");
        }));
        database.run(em -> alice(em).setCallWaiting(true));
        assertEquals(List.of(), noted(people.acme(), ""));
    }

    @Test
    void each_company_has_its_own() {
        database.run(em -> new UserRepository(em).get(people.zoe()).setHideNumber(true));
        assertEquals(List.of(), noted(people.acme(), ""));
        assertEquals(List.of("zoe User CHANGED hideNumber false->true"), noted(people.globex(), ""));
        assertEquals(List.of(), noted(people.globex(), "alice"));
    }

    @Test
    void a_change_of_what_is_referred_to_is_noted_by_name() {
        long sales = database.inTransaction(em -> new UserGroupRepository(em).add(new UserGroup(alice(em).company(), "sales")).id());
        database.run(em -> alice(em).join(em.find(UserGroup.class, sales)));
        database.forgetCache();
        database.run(em -> alice(em).leaveGroup());
        assertEquals(List.of("alice User CHANGED userGroup ->sales", "alice User CHANGED userGroup sales->"), noted(people.acme(), "alice"));
    }
}
