package lu.fix4bizz.hub.calls.sip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lu.fix4bizz.hub.accounts.Subscriber;
import lu.fix4bizz.hub.calls.CallsInProgress;
import lu.fix4bizz.hub.calls.Dialling.Destination;
import lu.fix4bizz.hub.calls.model.CallDirection;
import lu.fix4bizz.hub.calls.model.CallStatus;
import lu.fix4bizz.hub.calls.routing.Caller;
import lu.fix4bizz.hub.calls.routing.Reason;

/** What the call log says of one call: to the caller, and to each user that it comes to. A queue's call is its agents' while it rings, and then of who answered. */
final class CallNotes {
    private final CallsInProgress log;
    private final String id;
    private final Optional<Subscriber> caller;
    private Optional<Subscriber> callee = Optional.empty();
    /** Agents at whose phones a queue's call rings. */
    private final List<Subscriber> offered = new ArrayList<>();

    /** @param caller when it is one of the hub's users */
    CallNotes(CallsInProgress log, String id, Optional<Subscriber> caller) {
        this.log = log;
        this.id = id;
        this.caller = caller;
    }

    void placed(Destination to) {
        caller.ifPresent(user -> log.begin(user.userId(), id, CallDirection.PLACED, shown(to), name(to)));
    }

    /** The call comes to this line. */
    void received(Subscriber line, Caller from) {
        callee = Optional.of(line);
        log.begin(line.userId(), id, CallDirection.RECEIVED, number(from), name(from));
    }

    private static String number(Caller from) {
        return from.identity() == Caller.Identity.SHOWN ? from.number() : "";
    }

    private static String name(Caller from) {
        return from.identity() == Caller.Identity.SHOWN ? from.name() : "";
    }

    /** A queue's call rings at this agent, who learns why. @return false when they have another call meanwhile */
    boolean offer(Subscriber agent, Caller from, List<Reason> trace) {
        boolean free = log.offer(agent.userId(), id, number(from), name(from));
        if (free) {
            offered.add(agent);
            log.explain(agent.userId(), id, trace);
        }
        return free;
    }

    /** One of the agents answers: it is no call of the others. */
    void taken(Subscriber agent) {
        callee = Optional.of(agent);
        withdraw();
    }

    /** What came to somebody else in the end, or to nobody, the others have not missed. */
    private void withdraw() {
        offered.stream().filter(agent -> callee.isEmpty() || !callee.get().equals(agent)).forEach(agent -> log.withdraw(agent.userId(), id));
        offered.clear();
    }

    /** Why a queue does what it does with the call, for a caller of the same company. */
    void explainedToCaller(long companyId, List<Reason> trace) {
        caller.filter(user -> user.companyId() == companyId).ifPresent(user -> log.explain(user.userId(), id, trace));
    }

    /** Why it goes where it goes. */
    void explained(List<Reason> trace) {
        callee.ifPresent(line -> log.explain(line.userId(), id, trace));
    }

    /** The call leaves the line that it came to last; its caller goes on. */
    void left(CallStatus how) {
        callee.ifPresent(line -> log.end(line.userId(), id, how));
        callee = Optional.empty();
    }

    void answered() {
        caller.ifPresent(user -> log.answered(user.userId(), id));
        callee.ifPresent(line -> log.answered(line.userId(), id));
    }

    /** It is over for all. */
    void ended(CallStatus howForCallee) {
        withdraw();
        left(howForCallee);
        caller.ifPresent(user -> log.end(user.userId(), id, CallStatus.PLACED));
    }

    private String shown(Destination destination) {
        return switch (destination) {
            case Destination.Line line -> isColleague(line) ? line.subscriber().extension() : line.subscriber().outgoingNumber();
            case Destination.Queue queue -> queue.queue().extension();
            case Destination.Outside outside -> outside.number().e164();
            case Destination.Emergency emergency -> emergency.digits();
            case Destination.Nobody nobody -> "";
        };
    }

    private String name(Destination destination) {
        return switch (destination) {
            case Destination.Line line when isColleague(line) -> line.subscriber().displayName();
            case Destination.Queue queue -> queue.queue().name();
            default -> "";
        };
    }

    private boolean isColleague(Destination.Line line) {
        return caller.filter(user -> user.companyId() == line.subscriber().companyId()).isPresent();
    }
}
