package lu.fix4bizz.hub.calls.sip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.servlet.sip.ServletParseException;
import javax.servlet.sip.SipApplicationSession;
import javax.servlet.sip.SipServletRequest;
import lu.fix4bizz.hub.accounts.Subscriber;
import lu.fix4bizz.hub.calls.ClickToCall;
import lu.fix4bizz.hub.calls.ClickToCall.Order;
import lu.fix4bizz.hub.media.MediaSession;
import lu.fix4bizz.hub.media.NoFreePort;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.secrets.RandomSecret;
import lu.fix4bizz.hub.settings.Settings;
import lu.fix4bizz.hub.voicemail.sip.HubMedia;
import lu.fix4bizz.sipcontainer.CallLock;

/**
 * Makes the calls that people order in a browser. The second half of such a call is an INVITE that the hub sends to itself: so it goes
 * the way of any call of its caller. It shows a ticket instead of credentials, that only the hub knows and that is good once.
 */
@ApplicationScoped
public class ClickToCalls {
    private static final String TICKET = "X-Hub-Ticket";

    @Inject
    private ClickToCall orders;
    @Inject
    private CallEngine engine;
    @Inject
    private HubMedia media;
    @Inject
    private Settings settings;
    @Inject
    private CallLock lock;
    @Inject
    private Failures failures;
    private final Map<String, Subscriber> tickets = new ConcurrentHashMap<>();

    void start(@Observes @Initialized(ApplicationScoped.class) ServletContext context) {
        orders.serve(this::make);
    }

    void stop(@Observes @Destroyed(ApplicationScoped.class) ServletContext context) {
        orders.endService();
    }

    private void make(Order order) {
        try {
            MediaSession audio = media.open();
            SipApplicationSession session = engine.factory().createApplicationSession();
            lock.later(session, () -> begin(new ClickToCallSession(engine, this, session, order, audio)));
        } catch (NoFreePort full) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "calls.dial.error.unavailable");
        }
    }

    private void begin(ClickToCallSession call) {
        try {
            call.begin();
        } catch (IOException | ServletParseException failed) {
            failures.log("Call " + call.id(), failed);
            call.ended();
        }
    }

    /** Runs something in the call, from a thread of its media. */
    void later(SipApplicationSession session, Runnable task) {
        lock.later(session, task);
    }

    /** The hub's INVITE to itself. Until it comes in, or its call ends, the ticket is good. */
    SipServletRequest invite(SipApplicationSession session, Order order, String ticket) throws ServletParseException {
        Subscriber caller = order.caller();
        SipServletRequest invite = engine.factory().createRequest(session, "INVITE", engine.factory().createAddress("<sip:" + caller.aor() + ">"),
                engine.factory().createAddress("<sip:" + order.dialled() + "@" + caller.domain() + ">"));
        invite.setRequestURI(engine.factory().createURI("sip:" + order.dialled() + "@" + settings.sipHost() + ":" + settings.sipPort()));
        invite.setHeader(TICKET, ticket);
        tickets.put(ticket, caller);
        return invite;
    }

    String newTicket() {
        return RandomSecret.next();
    }

    void forget(String ticket) {
        tickets.remove(ticket);
    }

    /** Whose call this INVITE of the hub's own is; empty for all others. */
    Optional<Subscriber> orderedBy(SipServletRequest invite) {
        return Optional.ofNullable(invite.getHeader(TICKET)).map(tickets::remove);
    }
}
