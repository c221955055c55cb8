package lu.fix4bizz.hub.callcenter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lu.fix4bizz.hub.accounts.CompanyUsers;
import lu.fix4bizz.hub.accounts.UserDraft;
import lu.fix4bizz.hub.accounts.model.Licence;
import lu.fix4bizz.hub.accounts.model.Role;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.audit.model.AuditRepository;
import lu.fix4bizz.hub.callcenter.Agents.Place;
import lu.fix4bizz.hub.callcenter.model.AgentState;
import lu.fix4bizz.hub.callcenter.model.UnavailableReason;
import lu.fix4bizz.hub.calls.CallSettings;
import lu.fix4bizz.hub.calls.CallSettings.ForwardingChange;
import lu.fix4bizz.hub.calls.model.ForwardingKind;
import lu.fix4bizz.hub.live.Change;
import lu.fix4bizz.hub.model.Activation;
import lu.fix4bizz.hub.model.Refusal;
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

/** Chloé looks after acme and zoe after globex; Alice has the licence to be an agent, Bob has not. */
@ParameterizedClass
@EnumSource
@ExtendWith(MovedIn.class)
class QueuesTest {
    @Parameter
    Engine engine;
    private Business business;
    private People people;
    private Queues queues;
    private Agents agents;
    private long support;

    @BeforeEach
    void open(Business moved, People movedIn) {
        business = moved;
        people = movedIn;
        business.database().run(em -> {
            UserRepository users = new UserRepository(em);
            List.of(people.chloe(), people.zoe()).forEach(admin -> users.get(admin).grant(Set.of(Role.USER, Role.ADMINISTRATOR)));
            List.of(people.alice(), people.zoe()).forEach(agent -> users.get(agent).license(EnumSet.of(Licence.STANDARD, Licence.CALL_CENTRE)));
        });
        queues = business.the(Queues.class);
        agents = business.the(Agents.class);
        support = queues.add(people.chloe(), new QueueDraft(" support ", "7300", 0));
    }

    private static String refused(Runnable act) {
        return assertThrows(Refusal.class, act::run).key().replaceFirst(".*error\\.", "");
    }

    private Optional<QueueLine> called(String domain) {
        return business.the(CalledQueues.class).find(domain, "7300");
    }

    private boolean isOffered() {
        return called("acme.example").orElseThrow().agents().stream().anyMatch(agent -> agent.isAvailable(business.clock().instant()));
    }

    private AgentState state() {
        return agents.of(people.alice()).state();
    }

    @ParameterizedTest
    @CsvSource({"'', 7301, name_missing", "sales, 7201, extension_taken", "sales, 7300, extension_taken", "sales, x, extension_wrong", "sales, 112, extension_emergency"})
    void what_cannot_be_a_queue_is_refused(String name, String extension, String why) {
        assertEquals(why, refused(() -> queues.add(people.chloe(), new QueueDraft(name, extension, 0))));
        assertEquals(1, queues.all(people.chloe()).size());
    }

    @Test
    void a_users_extension_is_never_a_queues() {
        CompanyUsers users = business.the(CompanyUsers.class);
        UserDraft bob = users.draft(people.chloe(), people.bob());
        UserDraft wanted = new UserDraft(bob.firstName(), bob.lastName(), bob.email(), bob.language(), "7300", "", "", false, bob.version());
        assertEquals("extension_taken", refused(() -> users.change(people.chloe(), people.bob(), wanted)));
    }

    @Test
    void another_company_has_its_own_and_finds_none_of_these() {
        long theirs = queues.add(people.zoe(), new QueueDraft("support", "7300", 0));
        assertEquals(List.of(theirs), queues.all(people.zoe()).stream().map(Queues.Row::id).toList());
        List<Runnable> tries = List.of(() -> queues.one(people.zoe(), support), () -> queues.change(people.zoe(), support, new QueueDraft("x", "7301", 1)),
                () -> queues.remove(people.zoe(), support), () -> queues.assign(people.zoe(), support, people.zoe()), () -> queues.dismiss(people.zoe(), support, people.alice()));
        tries.forEach(attempt -> assertEquals("no_queue", refused(attempt)));
        assertEquals("no_user", refused(() -> queues.assign(people.chloe(), support, people.zoe())));
        assertEquals("no_user", refused(() -> queues.all(people.alice())));
    }

    @Test
    void only_who_has_the_licence_becomes_an_agent_and_without_it_no_call_is_offered() {
        assertEquals("licence_agent", refused(() -> queues.assign(people.chloe(), support, people.bob())));
        queues.assign(people.chloe(), support, people.alice());
        agents.change(people.alice(), AgentState.AVAILABLE, Optional.empty());
        assertTrue(isOffered());
        CompanyUsers users = business.the(CompanyUsers.class);
        UserDraft alice = users.draft(people.chloe(), people.alice());
        users.change(people.chloe(), people.alice(), alice.with(Set.of(Licence.STANDARD)));
        assertFalse(isOffered());
        assertEquals("licence", refused(() -> agents.of(people.alice())));
        assertTrue(agents.find(people.alice()).isEmpty());
    }

    @Test
    void each_state_follows_each_and_pages_are_told() {
        queues.assign(people.chloe(), support, people.alice());
        assertEquals(AgentState.SIGNED_OUT, state());
        List<Change> told = new ArrayList<>();
        business.onChange(told::add);
        for (AgentState from : AgentState.values()) {
            for (AgentState to : AgentState.values()) {
                agents.change(people.alice(), from, Optional.empty());
                agents.change(people.alice(), to, Optional.empty());
                assertEquals(to, state());
                assertEquals(to == AgentState.AVAILABLE, isOffered());
            }
        }
        assertEquals(Set.of(new Change(Change.Kind.AGENT, people.alice())), Set.copyOf(told));
    }

    @Test
    void only_somebody_unavailable_says_why() {
        queues.assign(people.chloe(), support, people.alice());
        assertEquals("reason", refused(() -> agents.change(people.alice(), AgentState.AVAILABLE, Optional.of(UnavailableReason.LUNCH))));
        agents.change(people.alice(), AgentState.UNAVAILABLE, Optional.of(UnavailableReason.LUNCH));
        assertEquals(Optional.of(UnavailableReason.LUNCH), agents.of(people.alice()).reason());
        agents.change(people.alice(), AgentState.AVAILABLE, Optional.empty());
        assertEquals(Optional.empty(), agents.of(people.alice()).reason());
    }

    @Test
    void after_a_call_the_agent_wraps_up_and_is_available_again_by_themselves() {
        queues.assign(people.chloe(), support, people.alice());
        agents.change(people.alice(), AgentState.AVAILABLE, Optional.empty());
        agents.wrapUp(people.alice());
        assertEquals(AgentState.WRAP_UP, state());
        assertFalse(isOffered());
        business.clock().forward(Agents.WRAP_UP);
        assertEquals(AgentState.AVAILABLE, state());
        assertTrue(isOffered());
    }

    @Test
    void who_takes_a_change_back_while_wrapping_up_is_available_again_by_themselves() {
        queues.assign(people.chloe(), support, people.alice());
        agents.change(people.alice(), AgentState.AVAILABLE, Optional.empty());
        agents.wrapUp(people.alice());
        agents.change(people.alice(), AgentState.WRAP_UP, Optional.empty());
        Agents.Standing before = agents.of(people.alice());
        agents.change(people.alice(), AgentState.UNAVAILABLE, Optional.of(UnavailableReason.LUNCH));
        agents.restore(people.alice(), before);
        assertEquals(AgentState.WRAP_UP, state());
        business.clock().forward(Agents.WRAP_UP);
        assertEquals(AgentState.AVAILABLE, state());
        agents.restore(people.alice(), agents.of(people.alice()));
        assertTrue(isOffered());
    }

    @Test
    void a_wrap_up_that_was_chosen_lasts() {
        queues.assign(people.chloe(), support, people.alice());
        agents.change(people.alice(), AgentState.WRAP_UP, Optional.empty());
        business.clock().forward(Duration.ofHours(1));
        assertEquals(AgentState.WRAP_UP, state());
        assertFalse(isOffered());
    }

    @Test
    void who_is_taken_back_stands_as_before() {
        queues.assign(people.chloe(), support, people.alice());
        agents.join(people.alice(), "7300", false);
        Queues.Member left = queues.one(people.chloe(), support).agents().getFirst();
        queues.dismiss(people.chloe(), support, people.alice());
        queues.takeBack(people.chloe(), support, left);
        assertEquals(List.of(new Place("7300", "support", false)), agents.of(people.alice()).queues());
        assertThrows(Refusal.class, () -> queues.takeBack(people.zoe(), support, left));
    }

    @Test
    void who_chose_another_state_during_the_call_keeps_it() {
        queues.assign(people.chloe(), support, people.alice());
        agents.change(people.alice(), AgentState.UNAVAILABLE, Optional.empty());
        agents.wrapUp(people.alice());
        business.clock().forward(Duration.ofHours(1));
        assertEquals(AgentState.UNAVAILABLE, state());
    }

    @Test
    void no_call_is_offered_to_who_has_left_the_queue() {
        queues.assign(people.chloe(), support, people.alice());
        agents.change(people.alice(), AgentState.AVAILABLE, Optional.empty());
        agents.join(people.alice(), "7300", false);
        assertFalse(isOffered());
        assertEquals(List.of(new Place("7300", "support", false)), agents.of(people.alice()).queues());
        assertEquals("no_queue", refused(() -> agents.join(people.alice(), "7399", true)));
        assertEquals("no_agent", refused(() -> agents.of(people.bob())));
    }

    @Test
    void all_of_a_change_holds_or_none_of_it() {
        queues.assign(people.chloe(), support, people.alice());
        assertEquals("no_queue", refused(() -> agents.change(people.alice(), AgentState.AVAILABLE, Optional.empty(), List.of(new Place("7399", "", true)))));
        assertEquals(AgentState.SIGNED_OUT, state());
    }

    @Test
    void a_queue_is_changed_deleted_and_brought_back_with_its_agents() {
        queues.assign(people.chloe(), support, people.alice());
        agents.join(people.alice(), "7300", false);
        Queues.Row opened = queues.one(people.chloe(), support);
        queues.change(people.chloe(), support, new QueueDraft("help", "7300", opened.version()));
        assertEquals("stale", refused(() -> queues.change(people.chloe(), support, new QueueDraft("x", "7300", opened.version()))));
        assertEquals("help", called("acme.example").orElseThrow().name());
        Queues.Row removed = queues.one(people.chloe(), support);
        queues.remove(people.chloe(), support);
        assertTrue(called("acme.example").isEmpty());
        assertTrue(agents.find(people.alice()).isEmpty());
        Queues.Row restored = queues.one(people.chloe(), queues.restore(people.chloe(), removed));
        assertEquals(removed.agents(), restored.agents());
        assertEquals("7300", called("acme.example").orElseThrow().extension());
        assertTrue(called("globex.example").isEmpty());
    }

    @Test
    void calls_may_be_forwarded_to_a_queue() {
        business.the(CallSettings.class).forward(people.bob(), ForwardingKind.ALWAYS, new ForwardingChange(Activation.ON, Optional.of("7300"), Optional.empty()));
        assertEquals("no_extension", refused(() -> business.the(CallSettings.class).forward(people.bob(), ForwardingKind.ALWAYS,
                new ForwardingChange(Activation.ON, Optional.of("7399"), Optional.empty()))));
    }

    @Test
    void what_an_administrator_and_an_agent_do_is_noted() {
        queues.assign(people.chloe(), support, people.alice());
        agents.change(people.alice(), AgentState.AVAILABLE, Optional.empty());
        agents.wrapUp(people.alice());
        agents.change(people.alice(), AgentState.UNAVAILABLE, Optional.empty());
        List<String> noted = business.database().inTransaction(em -> new AuditRepository(em).of(people.acme(), "", Long.MAX_VALUE, 20)).stream()
                .map(entry -> entry.entity() + " " + entry.verb() + " " + entry.field()).filter(entry -> entry.matches("(Queue|Agent).*")).toList();
        assertEquals(List.of("Agent CHANGED state", "Agent ADDED ", "QueueAgent.support ADDED ", "Queue ADDED "), noted);
    }
}
