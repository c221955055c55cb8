package lu.fix4bizz.hub.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import lu.fix4bizz.hub.calls.model.CallDirection;
import lu.fix4bizz.hub.calls.model.CallRecord;
import lu.fix4bizz.hub.calls.model.CallStatus;
import lu.fix4bizz.hub.calls.routing.Reason;
import lu.fix4bizz.hub.live.Change;
import lu.fix4bizz.hub.live.LiveChanges;

/**
 * The calls that run now, kept in memory until they end: a phone that rings waits for no database. Ended ones are handed to
 * {@link CallLogJournal}, which writes them behind in batches; while the database is away they wait here.
 */
@ApplicationScoped
public class CallsInProgress {
    @Inject
    private Clock clock;
    @Inject
    private ActiveCalls active;
    @Inject
    private LiveChanges live;
    @Inject
    private EndedCalls endedCalls;
    private final Map<String, CallRecord> running = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<CallRecord> ended = new ConcurrentLinkedQueue<>();
    /** Keys of running calls that ring at several users and are nobody's yet. */
    private final Set<String> offered = ConcurrentHashMap.newKeySet();

    /**
     * A call began for this user.
     *
     * @param callId the hub's id of the call
     * @param number of the other side: E.164, an extension, or empty
     */
    public void begin(long userId, String callId, CallDirection direction, String number, String name) {
        running.put(key(userId, callId), new CallRecord(userId, callId, direction, number, name, clock.instant()));
        active.begin(userId, callId);
        live.tell(new Change(Change.Kind.CALLS, userId));
    }

    /**
     * A call rings at this user among others. Who does not answer it has not missed it, however it ends.
     *
     * @return false when the user has another call meanwhile: this one is not offered
     */
    public boolean offer(long userId, String callId, String number, String name) {
        if (!active.beginIfFree(userId, callId)) {
            return false;
        }
        offered.add(key(userId, callId));
        begin(userId, callId, CallDirection.RECEIVED, number, name);
        return true;
    }

    /** Why it goes where it goes. */
    public void explain(long userId, String callId, List<Reason> trace) {
        CallRecord call = running.get(key(userId, callId));
        if (call != null) {
            call.explain(TraceJson.write(trace));
        }
    }

    public void answered(long userId, String callId) {
        CallRecord call = running.get(key(userId, callId));
        if (call != null) {
            offered.remove(key(userId, callId));
            call.answered(clock.instant());
            live.tell(new Change(Change.Kind.CALLS, userId));
        }
    }

    /** It ended for this user; a second end of the same call changes nothing. */
    public void end(long userId, String callId, CallStatus how) {
        CallRecord call = running.remove(key(userId, callId));
        offered.remove(key(userId, callId));
        active.end(userId, callId);
        if (call != null) {
            call.ended(how, clock.instant());
            ended.add(call);
            endedCalls.ended(how);
            live.tell(new Change(Change.Kind.CALLS, userId));
        }
    }

    /** It was offered to this user and came to somebody else, or to nobody: no call of theirs. */
    public void withdraw(long userId, String callId) {
        active.end(userId, callId);
        offered.remove(key(userId, callId));
        if (running.remove(key(userId, callId)) != null) {
            live.tell(new Change(Change.Kind.CALLS, userId));
        }
    }

    /** The hub stops: what runs now is logged as far as it came. */
    void endAll() {
        for (CallRecord call : running.values().stream().filter(this::isSomebodys).toList()) {
            end(call.userId(), call.callId(), asFarAsItCame(call));
        }
    }

    private static CallStatus asFarAsItCame(CallRecord call) {
        boolean placed = call.direction() == CallDirection.PLACED;
        return placed ? CallStatus.PLACED : call.answeredAt().isPresent() ? CallStatus.RECEIVED : CallStatus.MISSED;
    }

    /** Calls of a hub that was killed: those that ran are logged as far as they came. @param killed when it lived last */
    void bringBack(List<CallRecord> calls, Instant killed) {
        calls.stream().filter(call -> call.status() == CallStatus.IN_PROGRESS).forEach(call -> call.ended(asFarAsItCame(call), killed));
        ended.addAll(calls);
    }

    /** Every call that is not written yet. */
    List<CallRecord> unwritten() {
        return Stream.of(ended, running.values()).flatMap(Collection::stream).filter(this::isSomebodys).toList();
    }

    private boolean isSomebodys(CallRecord call) {
        return !offered.contains(key(call.userId(), call.callId()));
    }

    /** Calls of the user that are not written yet, newest first. */
    List<CallRecord> of(long userId) {
        return Stream.of(ended, running.values()).flatMap(Collection::stream).filter(call -> call.userId() == userId)
                .sorted(Comparator.comparing(CallRecord::startedAt).reversed()).toList();
    }

    void written(Collection<CallRecord> calls) {
        ended.removeAll(calls);
    }

    List<CallRecord> ended(int most) {
        return ended.stream().limit(most).toList();
    }

    private static String key(long userId, String callId) {
        return userId + " " + callId;
    }
}
