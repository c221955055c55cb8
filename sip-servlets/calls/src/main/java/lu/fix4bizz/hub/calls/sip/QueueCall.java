package lu.fix4bizz.hub.calls.sip;

import java.io.IOException;
import java.util.ArrayList;
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
    private final Map<SipSession, Subscriber> phones;
    private Optional<Subscriber> answeredBy = Optional.empty();

    /** @param phones of the whole call, by whose they are; the agents' are added */
    QueueCall(CallSession session, CallEngine engine, CallNotes notes, QueueLine queue, Map<SipSession, Subscriber> phones) {
        this.session = session;
        this.engine = engine;
        this.notes = notes;
        this.queue = queue;
        this.phones = phones;
    }

    /** What shall happen is decided now, and once. */
    void begin(IncomingCall call, OutgoingInvites invites, Diversions diversions) throws IOException, ServletParseException {
        Decision decision = engine.routing().plan(queue);
        if (!(decision.step() instanceof Step.Ring ring)) {
            refuse(decision);
            return;
        }
        List<Subscriber> free = ring.locations().stream().flatMap(location -> line(location).stream())
                .filter(agent -> notes.offer(agent, call.caller(), decision.trace())).toList();
        if (free.isEmpty()) {
            refuse(ring.after().apply(Outcome.BUSY)); // a call of this very moment was faster
            return;
        }
        List<SipServletRequest> ringing = invites(free, ring, invites, diversions);
        if (ringing.isEmpty()) {
            refuse(ring.after().apply(Outcome.NOT_REACHABLE));
            return;
        }
        notes.explainedToCaller(queue.companyId(), decision.trace());
        session.ring(ringing, ring.time(), (outcome, status) -> refuse(CallPath.after(ring.after().apply(outcome), status)));
    }

    private Optional<Subscriber> line(Location location) {
        return location instanceof Location.Agent agent ? engine.lines().line(queue.domain(), agent.label()) : Optional.empty();
    }

    private List<SipServletRequest> invites(List<Subscriber> free, Step.Ring ring, OutgoingInvites invites, Diversions diversions) throws IOException, ServletParseException {
        List<SipServletRequest> ringing = new ArrayList<>();
        for (Subscriber agent : free) {
            for (Registration phone : engine.registrations().of(agent.aor(), engine.clock().instant())) {
                if (ring.locations().stream().anyMatch(location -> location instanceof Location.Agent known && known.has(phone.contact()))) {
                    SipServletRequest invite = invites.toPhone(agent, phone, diversions);
                    phones.put(invite.getSession(), agent);
                    ringing.add(invite);
                }
            }
        }
        return ringing;
    }

    private void refuse(Decision decision) throws IOException {
        notes.explainedToCaller(queue.companyId(), decision.trace());
        session.refuse(decision.step() instanceof Step.Reject reject ? reject.status() : TEMPORARILY_UNAVAILABLE);
    }

    void answered(SipServletResponse answer) {
        answeredBy = Optional.ofNullable(phones.get(answer.getSession()));
        answeredBy.ifPresent(notes::taken);
    }

    void ended() {
        answeredBy.ifPresent(agent -> engine.agents().wrapUp(agent.userId()));
    }
}
