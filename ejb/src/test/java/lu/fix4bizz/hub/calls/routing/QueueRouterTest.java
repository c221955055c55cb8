package lu.fix4bizz.hub.calls.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import lu.fix4bizz.hub.calls.model.ForwardingKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Call services, section 7: whom a queue's call is offered. */
class QueueRouterTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final IncomingCall CALL = new IncomingCall(Caller.ANYONE);

    /** Each agent that is available: free, in a call, with do not disturb, forwarding every call, without a phone. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''                | reject 480    | +queue-available nobody",
        "dnd               | reject 480    | +queue-available nobody",
        "free              | ring 1 for 30 | -queue-available some;-queue-free free;+queue-ring rings",
        "free free         | ring 2 for 30 | -queue-available some;-queue-free free;+queue-ring rings",
        "free busy         | ring 1 for 30 | -queue-available some;-queue-free free;+queue-ring rings",
        "free dnd none     | ring 1 for 30 | -queue-available some;-queue-free free;+queue-ring rings",
        "forwards          | ring 1 for 30 | -queue-available some;-queue-free free;+queue-ring rings",
        "busy busy         | reject 486    | -queue-available some;+queue-free all_busy",
        "busy none         | reject 486    | -queue-available some;+queue-free all_busy",
        "none              | reject 480    | -queue-available some;+queue-free no_phone"})
    void a_call_rings_at_every_agent_who_is_free(String agents, String step, String why) {
        Decision decision = decide(agents);
        assertEquals(step, Said.of(decision.step()));
        assertEquals(List.of(why.split(";")), Said.of(decision.trace()));
    }

    @ParameterizedTest
    @CsvSource({"NO_ANSWER, reject 480, no_answer", "BUSY, reject 486, busy", "NOT_REACHABLE, reject 480, not_reachable"})
    void nothing_of_the_agents_own_follows_ringing(Outcome outcome, String step, String why) {
        Decision end = ((Step.Ring) decide("forwards free").step()).after().apply(outcome);
        assertEquals(step, Said.of(end.step()));
        assertEquals("+queue-ring " + why, Said.of(end.trace()).getLast());
    }

    private static Decision decide(String agents) {
        return QueueRouter.decide(new CalledQueue("support", Arrays.stream(agents.split(" ")).filter(agent -> !agent.isEmpty()).map(QueueRouterTest::agent).toList()), NOW);
    }

    private static Callee agent(String how) {
        Called called = Called.user("7204").with(Called.ALWAYS);
        return switch (how) {
            case "busy" -> called.inCalls(1, true).callee();
            case "dnd" -> called.disturbed(true).callee();
            case "none" -> called.withPhones(0).callee();
            case "forwards" -> called.forwarding(ForwardingKind.ALWAYS, "7201").mobile("Mobile", "+352621123456", true).callee();
            default -> called.callee();
        };
    }
}
