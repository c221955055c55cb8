package lu.fix4bizz.hub.calls.sip;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.servlet.sip.Address;
import javax.servlet.sip.ServletParseException;
import javax.servlet.sip.ServletTimer;
import javax.servlet.sip.SipApplicationSession;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import javax.servlet.sip.SipSession;
import lu.fix4bizz.hub.accounts.Subscriber;
import lu.fix4bizz.hub.calls.ClickToCall.Order;
import lu.fix4bizz.hub.devices.model.Registration;
import lu.fix4bizz.hub.devices.sip.WayToPhone;
import lu.fix4bizz.hub.media.MediaSession;

/**
 * A call that was ordered in a browser: the caller's phones ring ({@link OwnPhones}), the other side is called while the caller hears
 * it ring ({@link OtherSide}), and both are joined ({@link Bridge}). RFC 3725 section 4.4, with the hub's own media until the other
 * side has answered: so no phone waits for anything longer than it may.
 */
final class ClickToCallSession implements SipCall, BridgedCall {
    private static final String AUTO_ANSWER = "<http://127.0.0.1>;info=alert-autoanswer;delay=0";
    private static final int MINUTES_AFTER_END = 1;

    private final String id = UUID.randomUUID().toString();
    private final CallEngine engine;
    private final ClickToCalls calls;
    private final SipApplicationSession session;
    private final Order order;
    private final MediaSession media;
    private final String ticket;
    private Phase phase;
    private boolean ended;

    /** @param media is closed by this call */
    ClickToCallSession(CallEngine engine, ClickToCalls calls, SipApplicationSession session, Order order, MediaSession media) {
        this.engine = engine;
        this.calls = calls;
        this.session = session;
        this.order = order;
        this.media = media;
        this.ticket = calls.newTicket();
        session.setAttribute(ATTRIBUTE, this);
        session.setExpires(0);
    }

    void begin() throws IOException, ServletParseException {
        List<Branch> phones = new ArrayList<>();
        for (Registration phone : engine.registrations().of(order.caller().aor(), engine.clock().instant())) {
            phones.add(new Branch(toOwnPhone(phone)));
        }
        OwnPhones ringing = new OwnPhones(this, phones);
        phase = ringing;
        ringing.start();
    }

    /** It shows whom the call is for, and asks the phone to answer by itself (RFC 5373; older phones know the other two). */
    private SipServletRequest toOwnPhone(Registration phone) throws IOException, ServletParseException {
        Subscriber caller = order.caller();
        Address to = engine.factory().createAddress("<sip:" + caller.aor() + ">");
        Address from = engine.factory().createAddress(engine.factory().createSipURI(order.dialled(), caller.domain()));
        if (!order.name().isEmpty()) {
            from.setDisplayName(order.name());
        }
        SipServletRequest invite = engine.factory().createRequest(session, "INVITE", from, to);
        WayToPhone.lead(invite, phone, engine.factory());
        invite.setHeader("Answer-Mode", "Auto");
        invite.setHeader("Alert-Info", AUTO_ANSWER);
        invite.setHeader("Call-Info", "<sip:" + caller.domain() + ">;answer-after=0");
        invite.setContent(media.offer(), "application/sdp");
        return invite;
    }

    /** The caller is there: now the other side. */
    void callerAnswered(SipSession caller) throws IOException, ServletParseException {
        OtherSide other = new OtherSide(this, caller, new Branch(calls.invite(session, order, ticket)));
        phase = other;
        other.start();
    }

    /** Both are there and talk without the hub from now on. */
    void joined(Bridge bridge) {
        media.close();
        phase = bridge;
    }

    MediaSession media() {
        return media;
    }

    /** Runs something in this call, from a thread of its media. */
    void later(Runnable task) {
        calls.later(session, task);
    }

    @Override
    public void request(SipServletRequest request) throws IOException, ServletParseException {
        phase.request(request);
    }

    @Override
    public void response(SipServletResponse response) throws IOException, ServletParseException {
        if (!Branch.tookLate(response)) {
            phase.response(response);
        }
    }

    @Override
    public void cancelled(SipServletRequest request) throws IOException {
        phase.cancelled(request);
    }

    @Override
    public void timeout(ServletTimer timer) throws IOException, ServletParseException {
        phase.timeout(timer);
    }

    @Override
    public void hangUp() throws IOException {
        if (!ended) {
            phase.hangUp();
        }
    }

    @Override
    public void breakOff() throws IOException {
        try {
            hangUp();
        } finally {
            ended();
        }
    }

    /** The second half of the call is one of its own, in a {@link CallSession}: that one has the music. */
    @Override
    public Optional<HubMusic> musicOf(SipSession holder) {
        return Optional.empty();
    }

    @Override
    public ServletTimer startTimer(Duration after) {
        return engine.timers().createTimer(session, Math.max(1, after.toMillis()), false, id);
    }

    @Override
    public void ended() {
        if (!ended) {
            ended = true;
            calls.forget(ticket);
            media.close();
            session.setExpires(MINUTES_AFTER_END);
        }
    }

    @Override
    public void dispose() {
        if (ended && session.isValid()) {
            session.invalidate();
        }
    }

    @Override
    public String id() {
        return id;
    }
}
