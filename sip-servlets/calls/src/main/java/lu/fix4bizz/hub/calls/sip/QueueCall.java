package lu.fix4bizz.hub.calls.sip;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.servlet.sip.ServletParseException;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import javax.servlet.sip.SipSession;
import lu.fix4bizz.hub.accounts.Subscriber;
import lu.fix4bizz.hub.callcenter.QueueLine;
import lu.fix4bizz.hub.calls.routing.Decision;
import lu.fix4bizz.hub.calls.routing.IncomingCall;
import lu.fix4bizz.hub.calls.routing.Location;
import lu.fix4bizz.hub.calls.routing.Outcome;
import lu.fix4bizz.hub.calls.routing.Step;
import lu.fix4bizz.hub.devices.model.Registration;

/** A call at a queue: it rings at its agents' phones together, is theirs who answers, and leaves them time to wrap up. */
final class QueueCall {
    private static final int TEMPORARILY_UNAVAILABLE = 480;

    private final CallSession session;
    private final CallEngine engine;
    private final CallNotes notes;
    private final QueueLine queue;
    /** By the SIP session of the phone that rings. */
    private final Map<String, Subscriber> agents = new HashMap<>();
    private Optional<Subscriber> answeredBy = Optional.empty();

    QueueCall(CallSession session, CallEngine engine, CallNotes notes, QueueLine queue) {
        this.session = session;
        this.engine = engine;
        this.notes = notes;
        this.queue = queue;
    }

    /** What shall happen is decided now, and once. */
    void begin(IncomingCall call, OutgoingInvites invites, Diversions diversions) throws IOException, ServletParseException {
        Decision decision = engine.routing().plan(queue);
        if (!(decision.step() instanceof Step.Ring ring)) {
            refuse(decision);
            return;
        }
        List<SipServletRequest> ringing = invites(ring, invites, diversions);
        if (ringing.isEmpty()) {
            refuse(ring.after().apply(Outcome.NOT_REACHABLE));
            return;
        }
        notes.explainedToCaller(queue.companyId(), decision.trace());
        notes.offered(List.copyOf(new LinkedHashSet<>(agents.values())), call.caller(), decision.trace());
        session.ring(ringing, ring.time(), (outcome, status) -> refuse(CallPath.after(ring.after().apply(outcome), status)));
    }

    private List<SipServletRequest> invites(Step.Ring ring, OutgoingInvites invites, Diversions diversions) throws IOException, ServletParseException {
        List<SipServletRequest> ringing = new ArrayList<>();
        for (Location location : ring.locations()) {
            if (location instanceof Location.Agent agent) {
                Optional<Subscriber> line = engine.lines().line(queue.domain(), agent.label());
                for (Registration phone : line.isPresent() ? phones(line.get(), agent) : List.<Registration>of()) {
                    SipServletRequest invite = invites.toPhone(line.get(), phone, diversions);
                    agents.put(invite.getSession().getId(), line.get());
                    ringing.add(invite);
                }
            }
        }
        return ringing;
    }

    private List<Registration> phones(Subscriber line, Location.Agent agent) {
        return engine.registrations().of(line.aor(), engine.clock().instant()).stream().filter(phone -> agent.has(phone.contact())).toList();
    }

    private void refuse(Decision decision) throws IOException {
        notes.explainedToCaller(queue.companyId(), decision.trace());
        session.refuse(decision.step() instanceof Step.Reject reject ? reject.status() : TEMPORARILY_UNAVAILABLE);
    }

    /** The company of a phone that was rung; empty for others. */
    Optional<Long> companyOf(SipSession phone) {
        return Optional.ofNullable(agents.get(phone.getId())).map(Subscriber::companyId);
    }

    void answered(SipServletResponse answer) {
        answeredBy = Optional.ofNullable(agents.get(answer.getSession().getId()));
        answeredBy.ifPresent(notes::taken);
    }

    void ended() {
        answeredBy.ifPresent(agent -> engine.agents().wrapUp(agent.userId()));
    }
}
