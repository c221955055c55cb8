package lu.fix4bizz.hub.calls.sip;

import java.util.List;
import java.util.Optional;
import lu.fix4bizz.hub.accounts.Subscriber;
import lu.fix4bizz.hub.calls.CallsInProgress;
import lu.fix4bizz.hub.calls.Dialling.Destination;
import lu.fix4bizz.hub.calls.model.CallDirection;
import lu.fix4bizz.hub.calls.model.CallStatus;
import lu.fix4bizz.hub.calls.routing.Caller;
import lu.fix4bizz.hub.calls.routing.Reason;

/** What the call log says of one call: to the caller, and to each user that it comes to. */
final class CallNotes {
    private final CallsInProgress log;
    private final String id;
    private final Optional<Subscriber> caller;
    private Optional<Subscriber> callee = Optional.empty();

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
        boolean shown = from.identity() == Caller.Identity.SHOWN;
        callee = Optional.of(line);
        log.begin(line.userId(), id, CallDirection.RECEIVED, shown ? from.number() : "", shown ? from.name() : "");
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
        left(howForCallee);
        caller.ifPresent(user -> log.end(user.userId(), id, CallStatus.PLACED));
    }

    private String shown(Destination destination) {
        return switch (destination) {
            case Destination.Line line -> isColleague(line) ? line.subscriber().extension() : line.subscriber().outgoingNumber();
            case Destination.Outside outside -> outside.number().e164();
            case Destination.Emergency emergency -> emergency.digits();
            case Destination.Nobody nobody -> "";
        };
    }

    private String name(Destination destination) {
        return destination instanceof Destination.Line line && isColleague(line) ? line.subscriber().displayName() : "";
    }

    private boolean isColleague(Destination.Line line) {
        return caller.filter(user -> user.companyId() == line.subscriber().companyId()).isPresent();
    }
}
