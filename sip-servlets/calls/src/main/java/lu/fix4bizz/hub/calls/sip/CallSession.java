package lu.fix4bizz.hub.calls.sip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import javax.servlet.sip.ServletParseException;
import javax.servlet.sip.ServletTimer;
import javax.servlet.sip.SipApplicationSession;
import javax.servlet.sip.SipServletMessage;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import lu.fix4bizz.hub.accounts.Subscriber;
import lu.fix4bizz.hub.calls.Dialling.Destination;
import lu.fix4bizz.hub.calls.Trunks.Peer;
import lu.fix4bizz.hub.calls.model.CallDirection;
import lu.fix4bizz.hub.calls.model.CallStatus;
import lu.fix4bizz.hub.calls.model.CallTarget;
import lu.fix4bizz.hub.calls.routing.Caller;
import lu.fix4bizz.hub.calls.routing.Decision;
import lu.fix4bizz.hub.calls.routing.IncomingCall;
import lu.fix4bizz.hub.calls.routing.Location;
import lu.fix4bizz.hub.calls.routing.Outcome;
import lu.fix4bizz.hub.calls.routing.Reason;
import lu.fix4bizz.hub.calls.routing.Step;
import lu.fix4bizz.hub.devices.model.Registration;
import lu.fix4bizz.hub.media.Prompt;
import lu.fix4bizz.hub.voicemail.sip.CallerLeg;
import lu.fix4bizz.hub.voicemail.sip.RecordingSessions.Visitor;

/** One call, from its INVITE to its end. It follows the steps that the routing decides, and notes for each user what became of it. */
final class CallSession implements CallerLeg {
    private static final Logger LOG = System.getLogger(CallSession.class.getName());
    private static final String ATTRIBUTE = CallSession.class.getName();
    private static final int TEMPORARILY_UNAVAILABLE = 480;
    /** Timer C of RFC 3261 section 16.6, for calls that leave the hub. */
    private static final Duration OUTSIDE = Duration.ofMinutes(3);
    /** What stays of a call that has ended is gone after this many minutes, whatever the phones do. */
    private static final int MINUTES_AFTER_END = 1;

    private final String id = UUID.randomUUID().toString();
    private final CallEngine engine;
    private final SipServletRequest invite;
    private final Optional<Subscriber> subscriber;
    private final Diversions diversions = new Diversions();
    private List<Reason> trace = List.of();
    private IncomingCall call;
    private Optional<Subscriber> callee = Optional.empty();
    /** Of the line that the call was at last; beyond it, its lines are known by their public numbers only. */
    private Optional<Long> company;
    private Optional<Phase> phase = Optional.empty();
    private boolean talking;
    private boolean ended;

    /** @param subscriber the caller when it is one of the hub's users */
    CallSession(CallEngine engine, SipServletRequest invite, IncomingCall call, Optional<Subscriber> subscriber) {
        this.engine = engine;
        this.invite = invite;
        this.call = call;
        this.subscriber = subscriber;
        this.company = subscriber.map(Subscriber::companyId);
        SipApplicationSession session = invite.getApplicationSession();
        session.setAttribute(ATTRIBUTE, this);
        session.setExpires(0);
    }

    static Optional<CallSession> of(SipServletMessage message) {
        SipApplicationSession session = message.getApplicationSession(false);
        return session != null && session.isValid() ? of(session) : Optional.empty();
    }

    static Optional<CallSession> of(SipApplicationSession session) {
        return Optional.ofNullable((CallSession) session.getAttribute(ATTRIBUTE));
    }

    /** Starts the call to where it was dialled. */
    void route(Destination destination) throws IOException, ServletParseException {
        subscriber.ifPresent(caller -> engine.log().begin(caller.userId(), id, CallDirection.PLACED, shown(destination), name(destination)));
        go(destination);
    }

    private void go(Destination destination) throws IOException, ServletParseException {
        switch (destination) {
            case Destination.Line line -> arrive(line.subscriber());
            case Destination.Outside outside -> leave(outside.number().e164(), false);
            case Destination.Emergency emergency -> leave(emergency.digits(), true);
            case Destination.Nobody nobody -> refuse(SipServletResponse.SC_NOT_FOUND);
        }
    }

    /** The call comes to a user: what shall happen is decided now, and once. */
    private void arrive(Subscriber line) throws IOException, ServletParseException {
        if (company.isPresent() && company.get() != line.companyId()) {
            call = call.fromAnotherCompany(subscriber.map(Subscriber::outgoingNumber).orElse(""));
        }
        company = Optional.of(line.companyId());
        Decision decision = engine.routing().plan(call, line.userId());
        callee = Optional.of(line);
        Caller caller = call.caller();
        engine.log().begin(line.userId(), id, CallDirection.RECEIVED, caller.identity() == Caller.Identity.SHOWN ? caller.number() : "",
                caller.identity() == Caller.Identity.SHOWN ? caller.name() : "");
        follow(decision);
    }

    private void follow(Decision decision) throws IOException, ServletParseException {
        trace = decision.trace();
        callee.ifPresent(line -> engine.log().explain(line.userId(), id, trace));
        switch (decision.step()) {
            case Step.Ring ring -> ring(ring);
            case Step.Forward forward -> forward(forward);
            case Step.LeaveMessage message -> leaveMessage(message.greeting());
            case Step.Reject reject -> refuse(reject.status());
        }
    }

    private void ring(Step.Ring ring) throws IOException, ServletParseException {
        Subscriber line = callee.orElseThrow();
        List<SipServletRequest> invites = new ArrayList<>();
        for (Registration phone : engine.registrations().of(line.aor(), engine.clock().instant())) {
            if (ring.locations().stream().map(Location::contact).anyMatch(phone.contact()::equals)) {
                invites.add(invites().toPhone(line, phone, diversions));
            }
        }
        ring(invites, ring.time(), (outcome, status) -> follow(ring, outcome, status));
    }

    /** What the phones themselves said is passed on where nothing else follows: 488 tells more than 480. */
    private void follow(Step.Ring ring, Outcome outcome, int status) {
        Decision after = ring.after().apply(outcome);
        boolean phonesOwn = after.step() instanceof Step.Reject && isAboutMedia(status);
        carefully(() -> follow(phonesOwn ? new Decision(new Step.Reject(status), after.trace()) : after));
    }

    private static boolean isAboutMedia(int status) {
        return status == SipServletResponse.SC_NOT_ACCEPTABLE_HERE || status == SipServletResponse.SC_UNSUPPORTED_MEDIA_TYPE
                || status == SipServletResponse.SC_NOT_ACCEPTABLE_ANYWHERE;
    }

    private void ring(List<SipServletRequest> invites, Duration time, BiConsumer<Outcome, Integer> whenNobodyAnswers) {
        Ringing ringing = new Ringing(this, invites, time, whenNobodyAnswers);
        phase = Optional.of(ringing);
        ringing.start();
    }

    private void forward(Step.Forward forward) throws IOException, ServletParseException {
        Subscriber by = callee.orElseThrow();
        Destination destination = destination(forward.target(), by);
        diversions.add(by, forward.why(), destination);
        invite.createResponse(SipServletResponse.SC_CALL_BEING_FORWARDED).send();
        engine.log().end(by.userId(), id, CallStatus.FORWARDED);
        callee = Optional.empty();
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
            refuse(SipServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        SipServletRequest out = invites().toTrunk(trunk.get(), dialled, emergency, diversions);
        ring(List.of(out), OUTSIDE, (outcome, status) -> carefully(() -> refuse(status == 0 ? TEMPORARILY_UNAVAILABLE : status)));
    }

    private void leaveMessage(Outcome greeting) throws IOException {
        Subscriber owner = callee.orElseThrow();
        boolean shown = call.caller().identity() == Caller.Identity.SHOWN;
        Visitor visitor = new Visitor(owner, shown ? call.caller().number() : "", shown ? call.caller().name() : "", prompt(greeting));
        phase = engine.recordings().begin(this, visitor).map(LeavingMessage::new);
        if (phase.isPresent()) {
            talking = true;
            engine.log().end(owner.userId(), id, CallStatus.VOICEMAIL);
            callee = Optional.empty();
            subscriber.ifPresent(caller -> engine.log().answered(caller.userId(), id));
        }
    }

    private static Prompt prompt(Outcome greeting) {
        return switch (greeting) {
            case BUSY -> Prompt.GREETING_BUSY;
            case NO_ANSWER -> Prompt.GREETING_NO_ANSWER;
            case NOT_REACHABLE -> Prompt.GREETING_UNREACHABLE;
        };
    }

    @Override
    public void refuse(int status) throws IOException {
        if (!invite.isCommitted()) {
            invite.createResponse(status).send();
        }
        missed();
    }

    /** Refuses the call with what the phone said of the caller's request. */
    void refuse(SipServletResponse phones) throws IOException {
        SipServletResponse up = invite.createResponse(phones.getStatus(), phones.getReasonPhrase());
        Passing.copy(phones, up);
        up.send();
        missed();
    }

    private OutgoingInvites invites() {
        return new OutgoingInvites(engine.factory(), invite, call.caller(), subscriber);
    }

    /** A phone has answered. */
    void answered(SipServletResponse answer) throws IOException {
        Bridge bridge = new Bridge(this, invite.getSession(), answer);
        phase = Optional.of(bridge);
        talking = true;
        bridge.begin(answer);
        subscriber.ifPresent(caller -> engine.log().answered(caller.userId(), id));
        callee.ifPresent(line -> engine.log().answered(line.userId(), id));
        LOG.log(Level.INFO, "Call {0} answered", id);
    }

    /** Nobody answered it, or nobody could. */
    void missed() {
        end(CallStatus.MISSED);
    }

    @Override
    public void ended() {
        end(talking ? CallStatus.RECEIVED : CallStatus.MISSED);
    }

    private void end(CallStatus howForCallee) {
        if (ended) {
            return;
        }
        ended = true;
        callee.ifPresent(line -> engine.log().end(line.userId(), id, howForCallee));
        subscriber.ifPresent(caller -> engine.log().end(caller.userId(), id, CallStatus.PLACED));
        invite.getApplicationSession().setExpires(MINUTES_AFTER_END);
    }

    @Override
    public void dispose() {
        SipApplicationSession session = invite.getApplicationSession();
        if (ended && session.isValid()) {
            session.invalidate();
        }
    }

    void request(SipServletRequest request) throws IOException, ServletParseException {
        if (phase.isPresent()) {
            phase.get().request(request);
        }
    }

    void response(SipServletResponse response) throws IOException, ServletParseException {
        Optional<Branch> late = "INVITE".equals(response.getMethod()) ? Branch.of(response) : Optional.empty();
        if (late.isPresent() && late.get().isCancelled()) {
            late(late.get(), response);
        } else if (phase.isPresent()) {
            phase.get().response(response);
        }
    }

    /** A phone that was given up answers: its CANCEL may have waited for this, or it was faster than the CANCEL. */
    private static void late(Branch branch, SipServletResponse response) throws IOException {
        branch.note(response);
        if (response.getStatus() >= 200 && response.getStatus() < 300) {
            Branch.hangUpLate(response);
        }
    }

    void cancelled(SipServletRequest request) throws IOException {
        if (phase.isPresent()) {
            phase.get().cancelled(request);
        }
    }

    void timeout(ServletTimer timer) throws IOException, ServletParseException {
        if (phase.isPresent()) {
            phase.get().timeout(timer);
        }
    }

    /** Ends the call from our side. */
    void hangUp() throws IOException {
        if (phase.isPresent() && !ended) {
            phase.get().hangUp();
        }
    }

    ServletTimer startTimer(Duration after) {
        return engine.timers().createTimer(invite.getApplicationSession(), Math.max(1, after.toMillis()), false, id);
    }

    @Override
    public SipServletRequest invite() {
        return invite;
    }

    @Override
    public String id() {
        return id;
    }

    /** Timers and callbacks have nobody to throw at: the call ends instead of hanging. */
    private void carefully(Following step) {
        try {
            step.run();
        } catch (IOException | ServletParseException failed) {
            throw new UncheckedIOException(new IOException("Call " + id + " cannot go on", failed));
        }
    }

    @FunctionalInterface
    private interface Following {
        void run() throws IOException, ServletParseException;
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
        return subscriber.filter(caller -> caller.companyId() == line.subscriber().companyId()).isPresent();
    }
}
