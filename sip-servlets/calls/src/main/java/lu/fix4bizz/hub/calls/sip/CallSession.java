package lu.fix4bizz.hub.calls.sip;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.servlet.sip.ServletParseException;
import javax.servlet.sip.ServletTimer;
import javax.servlet.sip.SipApplicationSession;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import javax.servlet.sip.SipSession;
import lu.fix4bizz.hub.accounts.Subscriber;
import lu.fix4bizz.hub.calls.Dialling.Destination;
import lu.fix4bizz.hub.calls.model.CallStatus;
import lu.fix4bizz.hub.calls.routing.IncomingCall;
import lu.fix4bizz.hub.voicemail.sip.CallerLeg;
import lu.fix4bizz.hub.voicemail.sip.RecordingSession;
import lu.fix4bizz.hub.voicemail.sip.RecordingSessions.Visitor;

/**
 * One call, from its INVITE to its end. It goes its {@link CallPath}; what it does now is its {@link Phase}. However it ends, the
 * caller's INVITE gets a final answer.
 */
final class CallSession implements SipCall, CallerLeg, BridgedCall {
    private static final Logger LOG = System.getLogger(CallSession.class.getName());
    /** What stays of a call that has ended is gone after this many minutes, whatever the phones do. */
    private static final int MINUTES_AFTER_END = 1;

    private final String id = UUID.randomUUID().toString();
    private final CallEngine engine;
    private final SipServletRequest invite;
    private final CallNotes notes;
    private final CallPath path;
    private Optional<Phase> phase = Optional.empty();
    private boolean talking;
    private boolean ended;

    /** @param subscriber the caller when it is one of the hub's users */
    CallSession(CallEngine engine, SipServletRequest invite, IncomingCall call, Optional<Subscriber> subscriber) {
        this.engine = engine;
        this.invite = invite;
        this.notes = new CallNotes(engine.log(), id, subscriber);
        this.path = new CallPath(this, engine, notes, call, subscriber);
        SipApplicationSession session = invite.getApplicationSession();
        session.setAttribute(ATTRIBUTE, this);
        session.setExpires(0);
    }

    /** Starts the call to where it was dialled. */
    void route(Destination destination) throws IOException, ServletParseException {
        notes.placed(destination);
        path.go(destination);
    }

    /** The call rings at these phones. */
    void ring(List<SipServletRequest> invites, Duration time, Ringing.NobodyAnswers nobodyAnswers) throws IOException, ServletParseException {
        Ringing ringing = new Ringing(this, invites, time, nobodyAnswers);
        phase = Optional.of(ringing);
        ringing.start();
    }

    /** The call comes to a mailbox. */
    void leaveMessage(Visitor visitor) throws IOException {
        Optional<RecordingSession> recording = engine.recordings().begin(this, visitor);
        if (recording.isPresent()) {
            phase = Optional.of(new LeavingMessage(recording.get()));
            talking = true;
            notes.left(CallStatus.VOICEMAIL);
            notes.answered();
        }
    }

    /** A phone has answered. */
    void answered(SipServletResponse answer) throws IOException {
        Bridge bridge = new Bridge(this, invite.getSession(), answer);
        phase = Optional.of(bridge);
        talking = true;
        path.answered(answer);
        notes.answered();
        bridge.begin(answer, invite);
        LOG.log(Level.INFO, "Call {0} answered", id);
    }

    @Override
    public void refuse(int status) throws IOException {
        refuse(status, CallStatus.MISSED);
    }

    /** The call ends without having been answered; who hears of it finds it ended in the log. */
    void refuse(int status, CallStatus howForCallee) throws IOException {
        end(howForCallee);
        Refusals.refuse(invite, status);
    }

    @Override
    public void breakOff() throws IOException {
        try {
            Refusals.later(invite);
            hangUp();
        } finally {
            ended();
        }
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
        notes.ended(howForCallee);
        invite.getApplicationSession().setExpires(MINUTES_AFTER_END);
        path.ended();
    }

    @Override
    public void dispose() {
        SipApplicationSession session = invite.getApplicationSession();
        if (ended && session.isValid()) {
            session.invalidate();
        }
    }

    @Override
    public void request(SipServletRequest request) throws IOException, ServletParseException {
        if (phase.isPresent()) {
            phase.get().request(request);
        }
    }

    @Override
    public void response(SipServletResponse response) throws IOException, ServletParseException {
        if (!Branch.tookLate(response) && phase.isPresent()) {
            phase.get().response(response);
        }
    }

    @Override
    public void cancelled(SipServletRequest request) throws IOException {
        if (phase.isPresent()) {
            phase.get().cancelled(request);
        }
    }

    @Override
    public void timeout(ServletTimer timer) throws IOException, ServletParseException {
        if (phase.isPresent()) {
            phase.get().timeout(timer);
        }
    }

    @Override
    public void hangUp() throws IOException {
        if (phase.isPresent() && !ended) {
            phase.get().hangUp();
        }
    }

    @Override
    public Optional<HubMusic> musicOf(SipSession holder) {
        Optional<Long> company = path.companyOf(holder);
        return company.isPresent() ? engine.musicOf(company.get()) : Optional.empty();
    }

    @Override
    public ServletTimer startTimer(Duration after) {
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
}
