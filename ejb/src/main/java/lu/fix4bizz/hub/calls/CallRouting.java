package lu.fix4bizz.hub.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import lu.fix4bizz.hub.callcenter.QueueLine;
import lu.fix4bizz.hub.calls.routing.CallRouter;
import lu.fix4bizz.hub.calls.routing.CalledQueue;
import lu.fix4bizz.hub.calls.routing.Callee;
import lu.fix4bizz.hub.calls.routing.Caller;
import lu.fix4bizz.hub.calls.routing.Decision;
import lu.fix4bizz.hub.calls.routing.IncomingCall;
import lu.fix4bizz.hub.calls.routing.QueueRouter;

/** Snapshot plus pure decision: for a real call, and for a trial of one. */
@ApplicationScoped
public class CallRouting {
    @Inject
    private Callees callees;
    @Inject
    private Clock clock;

    /** What happens to this call to this user now. */
    public Decision plan(IncomingCall call, long userId) {
        return decide(call, userId, clock.instant());
    }

    /** What happens to a call to this queue now. */
    public Decision plan(QueueLine queue) {
        Instant now = clock.instant();
        return QueueRouter.decide(new CalledQueue(queue.name(), queue.agents().stream().filter(agent -> agent.isAvailable(now))
                .map(agent -> callees.snapshot(agent.userId(), now)).toList()), now);
    }

    /** What would happen to such a call at that moment, with the settings and phones of now. */
    public Decision trial(long userId, Caller caller, Instant at) {
        return decide(new IncomingCall(caller), userId, at);
    }

    /** The moments after now at which the user's calls may be decided otherwise without anybody doing anything, the next first. */
    public List<Instant> turns(long userId) {
        Instant now = clock.instant();
        return callees.snapshot(userId, now).ends(now);
    }

    private Decision decide(IncomingCall call, long userId, Instant at) {
        Callee callee = callees.snapshot(userId, clock.instant());
        return CallRouter.decide(call, callee, at);
    }
}
