package lu.fix4bizz.hub.calls.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.model.Activation;
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
class CallRepositoriesTest {
    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00.123456Z");

    @Parameter
    Engine engine;
    private HubDatabase database;
    private People people;

    @BeforeEach
    void moveIn() {
        database = HubDatabase.empty(engine);
        people = People.moveIn(database);
    }

    private void forward(long userId, ForwardingKind kind, String to) {
        database.run(em -> {
            CallForwarding forwarding = new CallForwardingRepository(em).require(new UserRepository(em).get(userId), kind);
            forwarding.aimAt(CallTarget.stored(to));
            forwarding.ring(5);
            forwarding.turn(Activation.ON);
        });
    }

    @Test
    void an_untouched_forward_has_no_row() {
        assertEquals(List.of(), database.inTransaction(em -> new CallForwardingRepository(em).ofUser(people.alice())));
        assertEquals(Optional.empty(),
                database.inTransaction(em -> new CallForwardingRepository(em).find(people.alice(), ForwardingKind.BUSY)));
    }

    @Test
    void a_forward_is_made_once_and_belongs_to_one_user() {
        forward(people.alice(), ForwardingKind.BUSY, "7203");
        forward(people.alice(), ForwardingKind.BUSY, "7202");
        forward(people.zoe(), ForwardingKind.ALWAYS, "voicemail");
        database.forgetCache();
        List<CallForwarding> forwardings = database.inTransaction(em -> new CallForwardingRepository(em).ofUser(people.alice()));
        assertEquals(1, forwardings.size());
        CallForwarding busy = forwardings.getFirst();
        assertEquals(ForwardingKind.BUSY, busy.kind());
        assertEquals(Optional.of(CallTarget.extension("7202")), busy.target());
        assertEquals(5, busy.rings());
        assertTrue(busy.state().on());
        assertEquals(people.alice(), busy.user().id());
    }

    @Test
    void a_second_row_for_the_same_forward_is_impossible() {
        forward(people.alice(), ForwardingKind.BUSY, "7203");
        assertThrows(RuntimeException.class, () -> database
                .run(em -> em.persist(new CallForwarding(new UserRepository(em).get(people.alice()), ForwardingKind.BUSY))));
    }

    private CallRecord call(long userId, String callId, Instant startedAt) {
        return new CallRecord(userId, callId, CallDirection.RECEIVED, "+352621123456", "Zoé 电话", startedAt);
    }

    @Test
    void the_log_is_newest_first_limited_and_ones_own() {
        database.run(em -> {
            CallRecordRepository records = new CallRecordRepository(em);
            for (int i = 0; i < 5; i++) {
                records.add(call(people.alice(), "call-" + i, MORNING.plusSeconds(i)));
            }
            records.add(call(people.zoe(), "other", MORNING.plusSeconds(99)));
        });
        List<CallRecord> newest = database.inTransaction(em -> new CallRecordRepository(em).newest(people.alice(), 3));
        assertEquals(List.of("call-4", "call-3", "call-2"), newest.stream().map(CallRecord::callId).toList());
    }

    @Test
    void all_of_a_call_comes_back_from_the_database() {
        database.run(em -> {
            CallRecord call = call(people.alice(), "x".repeat(100), MORNING);
            call.answered(MORNING.plusSeconds(5));
            call.ended(CallStatus.RECEIVED, MORNING.plusSeconds(65));
            call.explain("[]");
            new CallRecordRepository(em).add(call);
        });
        database.forgetCache();
        CallRecord call = database.inTransaction(em -> new CallRecordRepository(em).newest(people.alice(), 1)).getFirst();
        assertEquals("+352621123456 Zoé 电话", call.number() + " " + call.name());
        assertEquals(List.of(MORNING, MORNING.plusSeconds(5), MORNING.plusSeconds(65)),
                List.of(call.startedAt(), call.answeredAt().orElseThrow(), call.endedAt().orElseThrow()));
        assertEquals("[] RECEIVED RECEIVED", call.trace() + " " + call.direction() + " " + call.status());
    }

    @Test
    void what_a_stranger_sends_always_fits() {
        database.run(em -> {
            CallRecord call = new CallRecord(people.alice(), "c".repeat(300), CallDirection.RECEIVED, "9".repeat(300), "n\u0000".repeat(300), MORNING);
            new CallRecordRepository(em).add(call);
        });
        CallRecord call = database.inTransaction(em -> new CallRecordRepository(em).newest(people.alice(), 1)).getFirst();
        assertEquals(100, call.number().length());
        assertEquals(100, call.callId().length());
        assertEquals("n".repeat(100), call.name());
    }

    @Test
    void a_trunk_comes_back_from_the_database() {
        database.run(em -> new TrunkRepository(em).add(new Trunk(People.operator(em), "pstn", "127.0.0.2", 5060, true)));
        database.forgetCache();
        Trunk trunk = database.inTransaction(em -> new TrunkRepository(em).all()).getFirst();
        assertEquals("pstn 127.0.0.2 5060 true", trunk.name() + " " + trunk.host() + " " + trunk.port() + " " + trunk.trusted());
    }
}
