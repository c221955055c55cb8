package lu.fix4bizz.hub.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lu.fix4bizz.hub.calls.CallLog.LoggedCall;
import lu.fix4bizz.hub.calls.model.CallDirection;
import lu.fix4bizz.hub.calls.model.CallStatus;
import lu.fix4bizz.hub.calls.routing.Caller;
import lu.fix4bizz.hub.calls.routing.IncomingCall;
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

@ParameterizedClass
@EnumSource
class CallLogTest {
    @Parameter
    Engine engine;
    @TempDir
    Path dataDir;
    private Business business;
    private CallsInProgress calls;
    private People people;

    @BeforeEach
    void open() {
        HubDatabase database = HubDatabase.empty(engine);
        people = People.moveIn(database);
        business = new Business(database, dataDir);
        calls = business.the(CallsInProgress.class);
    }

    @AfterEach
    void close() {
        business.close();
    }

    private List<String> log(long userId) {
        return business.the(CallLog.class).recent(userId, 50).stream().map(call -> call.id() + " " + call.status()).toList();
    }

    private void call(long userId, String id) {
        business.clock().forward(Duration.ofSeconds(10));
        calls.begin(userId, id, CallDirection.RECEIVED, "+352621123456", "Caller");
    }

    private boolean offer(long userId, String id) {
        return calls.offer(userId, id, "+352621123456", "Caller");
    }

    @Test
    void a_call_is_offered_to_who_has_none_and_is_of_who_answers() {
        assertTrue(offer(people.alice(), "one"));
        assertTrue(offer(people.bob(), "one"));
        assertFalse(offer(people.alice(), "two"));
        assertEquals(1, business.the(ActiveCalls.class).of(people.alice()));
        assertEquals(List.of("one IN_PROGRESS"), log(people.alice()));
        calls.answered(people.alice(), "one");
        calls.withdraw(people.bob(), "one");
        calls.end(people.alice(), "one", CallStatus.RECEIVED);
        assertEquals(List.of("one RECEIVED"), log(people.alice()));
        assertEquals(List.of(), log(people.bob()));
        assertTrue(offer(people.bob(), "two"));
    }

    @Test
    void nobody_has_missed_what_was_offered_when_the_hub_stops() {
        offer(people.alice(), "one");
        offer(people.bob(), "one");
        calls.answered(people.bob(), "one");
        assertEquals(List.of("bob"), calls.unwritten().stream().map(call -> call.userId() == people.bob() ? "bob" : "alice").toList());
        calls.endAll();
        assertEquals(List.of("one RECEIVED"), log(people.bob()));
        assertEquals(List.of(), calls.ended(10).stream().filter(call -> call.userId() == people.alice()).toList());
    }

    @Test
    void a_call_is_seen_while_it_runs_and_stays_after_it() {
        call(people.alice(), "one");
        assertEquals(List.of("one IN_PROGRESS"), log(people.alice()));
        assertEquals(1, business.the(ActiveCalls.class).of(people.alice()));
        calls.answered(people.alice(), "one");
        calls.end(people.alice(), "one", CallStatus.RECEIVED);
        assertEquals(List.of("one RECEIVED"), log(people.alice()));
        assertEquals(0, business.the(ActiveCalls.class).of(people.alice()));
        business.the(CallLogJournal.class).write();
        assertEquals(List.of("one RECEIVED"), log(people.alice()));
        assertEquals(List.of(), log(people.zoe()));
    }

    @Test
    void a_second_end_changes_nothing() {
        call(people.alice(), "one");
        calls.end(people.alice(), "one", CallStatus.MISSED);
        calls.end(people.alice(), "one", CallStatus.RECEIVED);
        calls.end(people.alice(), "never", CallStatus.RECEIVED);
        assertEquals(List.of("one MISSED"), log(people.alice()));
    }

    @Test
    void calls_wait_for_a_database_that_is_away_and_are_written_once() {
        call(people.alice(), "one");
        calls.end(people.alice(), "one", CallStatus.MISSED);
        business.database().goAway();
        business.the(CallLogJournal.class).write();
        call(people.alice(), "two");
        calls.end(people.alice(), "two", CallStatus.VOICEMAIL);
        business.the(CallLogJournal.class).write();
        business.database().comeBack();
        assertEquals(List.of("two VOICEMAIL", "one MISSED"), log(people.alice()));
        business.the(CallLogJournal.class).write();
        business.the(CallLogJournal.class).write();
        assertEquals(List.of(), calls.ended(10));
        assertEquals(List.of("two VOICEMAIL", "one MISSED"), log(people.alice()));
    }

    @Test
    void more_than_a_batch_is_written_at_once() {
        for (int i = 0; i < 1201; i++) {
            call(people.alice(), "call-" + i);
            calls.end(people.alice(), "call-" + i, CallStatus.MISSED);
        }
        business.the(CallLogJournal.class).write();
        assertEquals(List.of(), calls.ended(10));
        assertEquals(500, business.the(CallLog.class).recent(people.alice(), 9999).size());
        assertEquals(1, business.the(CallLog.class).recent(people.alice(), 0).size());
    }

    @Test
    void the_whole_log_is_read_in_portions_even_where_calls_began_together() {
        for (int i = 0; i < 1201; i++) {
            calls.begin(people.alice(), "call-%04d".formatted(i), CallDirection.RECEIVED, "7202", "");
            calls.end(people.alice(), "call-%04d".formatted(i), CallStatus.MISSED);
        }
        call(people.bob(), "other");
        calls.end(people.bob(), "other", CallStatus.MISSED);
        business.the(CallLogJournal.class).write();
        CallLog log = business.the(CallLog.class);
        List<LoggedCall> first = log.recent(people.alice(), 500);
        List<LoggedCall> second = log.older(people.alice(), first.getLast());
        List<LoggedCall> third = log.older(people.alice(), second.getLast());
        assertEquals(List.of(500, 500, 201), Stream.of(first, second, third).map(List::size).toList());
        assertEquals(1201, Stream.of(first, second, third).flatMap(List::stream).map(LoggedCall::id).filter(id -> id.startsWith("call-")).distinct().count());
        assertEquals(List.of(), log.older(people.alice(), third.getLast()));
    }

    @Test
    void the_log_tells_why_in_the_users_language() {
        call(people.alice(), "one");
        var trace = business.the(CallRouting.class).plan(new IncomingCall(Caller.ANYONE), people.alice()).trace();
        calls.explain(people.alice(), "one", trace);
        calls.end(people.alice(), "one", CallStatus.MISSED);
        business.the(CallLogJournal.class).write();
        LoggedCall call = business.the(CallLog.class).recent(people.alice(), 1).getFirst();
        assertEquals(trace.size(), call.trace().size());
        assertEquals("Aucun téléphone n’est enregistré.", call.trace().get(3).why());
        assertEquals("621 123 456 LU", call.shownNumber() + " " + call.country());
    }

    @Test
    void a_caller_who_made_up_his_number_does_not_hide_the_log() {
        calls.begin(people.alice(), "odd", CallDirection.RECEIVED, "+evil\u0000", "\u0000");
        calls.end(people.alice(), "odd", CallStatus.MISSED);
        business.the(CallLogJournal.class).write();
        assertEquals("+evil", business.the(CallLog.class).recent(people.alice(), 1).getFirst().shownNumber());
    }

    /** The hub is killed, and starts again on what lies on its disk. */
    private void kill() throws IOException {
        Path before = dataDir.resolve("calls/unwritten");
        Path after = Files.createDirectories(dataDir.resolve("next/calls")).resolve("unwritten");
        if (Files.exists(before)) {
            Files.copy(before, after, StandardCopyOption.REPLACE_EXISTING);
        }
        business.close();
        business = new Business(business.database(), dataDir.resolve("next"));
        calls = business.the(CallsInProgress.class);
        business.the(CallsOnDisk.class).keep();
    }

    @Test
    void calls_that_ran_when_the_hub_was_killed_are_logged_as_far_as_they_came() throws IOException {
        call(people.alice(), "talking");
        var trace = business.the(CallRouting.class).plan(new IncomingCall(Caller.ANYONE), people.alice()).trace();
        calls.explain(people.alice(), "talking", trace);
        calls.answered(people.alice(), "talking");
        call(people.alice(), "ringing");
        calls.begin(people.zoe(), "ringing", CallDirection.PLACED, "7201", "");
        Instant lived = business.clock().instant();
        business.the(CallsOnDisk.class).keep();
        kill();
        assertEquals(List.of("ringing MISSED", "talking RECEIVED"), log(people.alice()));
        assertEquals(List.of("ringing PLACED"), log(people.zoe()));
        business.the(CallLogJournal.class).write();
        LoggedCall talk = business.the(CallLog.class).recent(people.alice(), 2).getLast();
        assertEquals(Optional.of(lived), talk.endedAt());
        assertEquals(trace.size(), talk.trace().size());
    }

    @Test
    void calls_that_ended_while_the_database_was_away_outlive_a_kill() throws IOException {
        call(people.alice(), "one");
        calls.end(people.alice(), "one", CallStatus.VOICEMAIL);
        business.database().goAway();
        business.the(CallsOnDisk.class).keep();
        business.database().comeBack();
        kill();
        assertEquals(List.of("one VOICEMAIL"), log(people.alice()));
    }

    @Test
    void a_kill_between_database_and_disk_logs_nothing_twice() throws IOException {
        call(people.alice(), "one");
        calls.end(people.alice(), "one", CallStatus.MISSED);
        business.the(CallsOnDisk.class).keep();
        business.the(CallLogJournal.class).write();
        kill();
        business.the(CallLogJournal.class).write();
        assertEquals(List.of("one MISSED"), log(people.alice()));
    }

    @Test
    void written_calls_leave_nothing_on_the_disk() {
        call(people.alice(), "one");
        business.the(CallsOnDisk.class).keep();
        assertTrue(Files.exists(dataDir.resolve("calls/unwritten")));
        calls.end(people.alice(), "one", CallStatus.MISSED);
        business.the(CallLogJournal.class).write();
        business.the(CallsOnDisk.class).keep();
        assertFalse(Files.exists(dataDir.resolve("calls/unwritten")));
    }

    @Test
    void a_damaged_file_is_put_aside() throws IOException {
        Files.writeString(Files.createDirectories(dataDir.resolve("calls")).resolve("unwritten"), "no calls");
        kill();
        assertEquals(List.of(), log(people.alice()));
        assertTrue(Files.exists(dataDir.resolve("next/calls/unwritten.damaged")));
    }
}
