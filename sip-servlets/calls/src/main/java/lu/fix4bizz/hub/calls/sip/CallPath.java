package lu.fix4bizz.hub.calls.sip;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.servlet.sip.ServletParseException;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import javax.servlet.sip.SipSession;
import lu.fix4bizz.hub.accounts.Subscriber;
import lu.fix4bizz.hub.callcenter.QueueLine;
import lu.fix4bizz.hub.calls.Dialling.Destination;
import lu.fix4bizz.hub.calls.Trunks.Peer;
import lu.fix4bizz.hub.calls.model.CallStatus;
import lu.fix4bizz.hub.calls.model.CallTarget;
import lu.fix4bizz.hub.calls.routing.Caller;
import lu.fix4bizz.hub.calls.routing.Decision;
import lu.fix4bizz.hub.calls.routing.IncomingCall;
import lu.fix4bizz.hub.calls.routing.Location;
import lu.fix4bizz.hub.calls.routing.Outcome;
import lu.fix4bizz.hub.calls.routing.Step;
import lu.fix4bizz.hub.devices.model.Registration;
import lu.fix4bizz.hub.media.Prompt;
import lu.fix4bizz.hub.voicemail.sip.RecordingSessions.Visitor;

/** The way of a call from what was dialled to where it ends: it follows the steps that the routing decides. */
final class CallPath {
    private static final int TEMPORARILY_UNAVAILABLE = 480;
    /** Timer C of RFC 3261 section 16.6, for calls that leave the hub. */
    private static final Duration OUTSIDE = Duration.ofMinutes(3);

    private final CallSession session;
    private final CallEngine engine;
    private final CallNotes notes;
    private final Optional<Subscriber> subscriber;
    private final Diversions diversions = new Diversions();
    /** Whose phone rings or rang there. */
    private final Map<SipSession, Subscriber> phones = new HashMap<>();
    private Optional<QueueCall> queueCall = Optional.empty();
    private IncomingCall call;
    /** Of the line that the call was at last; beyond it, its lines are known by their public numbers only. */
    private Optional<Long> company;

    /** @param subscriber the caller when it is one of the hub's users */
    CallPath(CallSession session, CallEngine engine, CallNotes notes, IncomingCall call, Optional<Subscriber> subscriber) {
        this.session = session;
        this.engine = engine;
        this.notes = notes;
        this.call = call;
        this.subscriber = subscriber;
        this.company = subscriber.map(Subscriber::companyId);
    }

    /** Whose user is at that end of the call; empty for the public network. */
    Optional<Long> companyOf(SipSession side) {
        return side.equals(session.invite().getSession()) ? subscriber.map(Subscriber::companyId) : Optional.ofNullable(phones.get(side)).map(Subscriber::companyId);
    }

    void go(Destination destination) throws IOException, ServletParseException {
        switch (destination) {
            case Destination.Line line -> arrive(line.subscriber());
            case Destination.Queue queue -> arrive(queue.queue());
            case Destination.Outside outside -> leave(outside.number().e164(), false);
            case Destination.Emergency emergency -> leave(emergency.digits(), true);
            case Destination.Nobody nobody -> session.refuse(SipServletResponse.SC_NOT_FOUND);
        }
    }

    /** The call comes to a user: what shall happen is decided now, and once. */
    private void arrive(Subscriber line) throws IOException, ServletParseException {
        enter(line.companyId());
        Decision decision = engine.routing().plan(call, line.userId());
        notes.received(line, call.caller());
        follow(line, decision);
    }

    private void arrive(QueueLine queue) throws IOException, ServletParseException {
        enter(queue.companyId());
        QueueCall offered = new QueueCall(session, engine, notes, queue, phones);
        queueCall = Optional.of(offered);
        offered.begin(call, invites(), diversions);
    }

    private void enter(long companyId) {
        if (company.isPresent() && company.get() != companyId) {
            call = call.fromAnotherCompany(subscriber.map(Subscriber::outgoingNumber).orElse(""));
        }
        company = Optional.of(companyId);
    }

    /** A phone has answered. */
    void answered(SipServletResponse answer) {
        queueCall.ifPresent(queue -> queue.answered(answer));
    }

    /** The call is over. */
    void ended() {
        queueCall.ifPresent(QueueCall::ended);
    }

    private void follow(Subscriber line, Decision decision) throws IOException, ServletParseException {
        notes.explained(decision.trace());
        switch (decision.step()) {
            case Step.Ring ring -> ring(line, ring);
            case Step.Forward forward -> forward(line, forward);
            case Step.LeaveMessage message -> leaveMessage(line, message.greeting());
            case Step.Reject reject -> session.refuse(reject.status(), reject.wanted() ? CallStatus.REJECTED : CallStatus.MISSED);
        }
    }

    private void ring(Subscriber line, Step.Ring ring) throws IOException, ServletParseException {
        List<SipServletRequest> invites = new ArrayList<>();
        for (Registration phone : engine.registrations().of(line.aor(), engine.clock().instant())) {
            if (ring.locations().stream().anyMatch(location -> location instanceof Location.Phone known && known.contact().equals(phone.contact()))) {
                SipServletRequest invite = invites().toPhone(line, phone, diversions);
                phones.put(invite.getSession(), line);
                invites.add(invite);
            }
        }
        for (Location location : ring.locations()) {
            if (location instanceof Location.Mobile mobile) {
                toMobile(mobile).ifPresent(invites::add);
            }
        }
        if (invites.isEmpty()) {
            follow(line, ring.after().apply(Outcome.NOT_REACHABLE));
            return;
        }
        session.ring(invites, ring.time(), (outcome, status) -> follow(line, after(ring.after().apply(outcome), status)));
    }

    /** A mobile number rings as a line of its own, not as a forward. */
    private Optional<SipServletRequest> toMobile(Location.Mobile mobile) throws IOException, ServletParseException {
        Optional<Peer> trunk = engine.trunks().outward();
        return trunk.isPresent() ? Optional.of(invites().toTrunk(trunk.get(), mobile.number().e164(), false, diversions)) : Optional.empty();
    }

    /** What the phones themselves said is heeded where nothing else follows: 488 tells more than 480, and 603 is the user's word. */
    static Decision after(Decision decided, int status) {
        if (decided.step() instanceof Step.Reject && isAboutMedia(status)) {
            return new Decision(new Step.Reject(status), decided.trace());
        }
        return status == SipServletResponse.SC_DECLINE ? decided.wanted() : decided;
    }

    private static boolean isAboutMedia(int status) {
        return status == SipServletResponse.SC_NOT_ACCEPTABLE_HERE || status == SipServletResponse.SC_UNSUPPORTED_MEDIA_TYPE
                || status == SipServletResponse.SC_NOT_ACCEPTABLE_ANYWHERE;
    }

    private void forward(Subscriber by, Step.Forward forward) throws IOException, ServletParseException {
        Destination destination = destination(forward.target(), by);
        diversions.add(by, forward.why(), destination);
        session.invite().createResponse(SipServletResponse.SC_CALL_BEING_FORWARDED).send();
        notes.left(CallStatus.FORWARDED);
        call = forward.onward();
        go(destination);
    }

    private Destination destination(CallTarget target, Subscriber by) {
        String dialled = target.kind() == CallTarget.Kind.SIP_URI
                ? target.text().substring("sip:".length(), target.text().indexOf('@')) : target.text();
        Destination destination = engine.dialling().destination(dialled, by.domain(), by.country());
        return destination instanceof Destination.Emergency ? new Destination.Nobody() : destination;
    }

    private void leave(String dialled, boolean emergency) throws IOException, ServletParseException {
        Optional<Peer> trunk = engine.trunks().outward();
        if (trunk.isEmpty()) {
            session.refuse(SipServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        SipServletRequest out = invites().toTrunk(trunk.get(), dialled, emergency, diversions);
        session.ring(List.of(out), OUTSIDE, (outcome, status) -> session.refuse(status == 0 ? TEMPORARILY_UNAVAILABLE : status));
    }

    private void leaveMessage(Subscriber owner, Outcome greeting) throws IOException {
        boolean shown = call.caller().identity() == Caller.Identity.SHOWN;
        session.leaveMessage(new Visitor(owner, shown ? call.caller().number() : "", shown ? call.caller().name() : "", prompt(greeting)));
    }

    private static Prompt prompt(Outcome greeting) {
        return switch (greeting) {
            case BUSY -> Prompt.GREETING_BUSY;
            case NO_ANSWER -> Prompt.GREETING_NO_ANSWER;
            case NOT_REACHABLE -> Prompt.GREETING_UNREACHABLE;
        };
    }

    private OutgoingInvites invites() {
        return new OutgoingInvites(engine.factory(), session.invite(), call.caller(), subscriber);
    }
}
