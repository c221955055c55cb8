package lu.fix4bizz.hub.calls.sip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import javax.servlet.sip.ServletParseException;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import lu.fix4bizz.hub.accounts.Subscriber;
import lu.fix4bizz.hub.accounts.Subscribers.Realm;
import lu.fix4bizz.hub.accounts.sip.DigestAuthentication;
import lu.fix4bizz.hub.accounts.sip.DigestAuthentication.As;
import lu.fix4bizz.hub.accounts.sip.Realms;
import lu.fix4bizz.hub.accounts.sip.SignedIn;
import lu.fix4bizz.hub.calls.Dialling.Destination;
import lu.fix4bizz.hub.calls.Trunks.Peer;
import lu.fix4bizz.hub.calls.routing.IncomingCall;

/** A new INVITE: may it, who calls, whom. */
@ApplicationScoped
public class CallSetup {
    @Inject
    private CallEngine engine;
    @Inject
    private Realms realms;
    @Inject
    private DigestAuthentication authentication;
    @Inject
    private ClickToCalls clickToCalls;

    /** Starts a call, or refuses it. */
    public void begin(SipServletRequest invite) throws IOException, ServletParseException {
        if (invite.getMaxForwards() == 0) {
            refuse(invite, SipServletResponse.SC_TOO_MANY_HOPS);
            return;
        }
        Optional<Peer> trunk = engine.trunks().at(invite.getRemoteAddr(), invite.getRemotePort());
        if (trunk.isPresent()) {
            fromOutside(invite, trunk.get());
            return;
        }
        Optional<Subscriber> ordered = clickToCalls.orderedBy(invite);
        if (ordered.isPresent()) {
            ofOurs(invite, ordered.get());
        } else {
            fromPhone(invite);
        }
    }

    private void fromOutside(SipServletRequest invite, Peer trunk) throws IOException, ServletParseException {
        Optional<Subscriber> callee = engine.dialling().calledFromOutside(IncomingCalls.dialled(invite));
        if (callee.isPresent()) {
            IncomingCall call = IncomingCalls.fromOutside(invite, trunk.trusted(), callee.get().country());
            new CallSession(engine, invite, call, Optional.empty()).route(new Destination.Line(callee.get()));
        } else {
            refuse(invite, SipServletResponse.SC_NOT_FOUND);
        }
    }

    private void fromPhone(SipServletRequest invite) throws IOException, ServletParseException {
        Optional<Realm> realm = realms.of(invite);
        if (realm.isEmpty()) {
            refuse(invite, SipServletResponse.SC_NOT_FOUND);
            return;
        }
        Optional<Subscriber> caller = authentication.authenticate(invite, realm.get(), As.PROXY).map(SignedIn::line);
        if (caller.isEmpty()) {
            invite.getApplicationSession().invalidate();
            return;
        }
        ofOurs(invite, caller.get());
    }

    private void ofOurs(SipServletRequest invite, Subscriber caller) throws IOException, ServletParseException {
        CallSession call = new CallSession(engine, invite, IncomingCalls.from(invite, caller), Optional.of(caller));
        call.route(engine.dialling().destination(IncomingCalls.dialled(invite), caller.domain(), caller.country()));
    }

    private void refuse(SipServletRequest invite, int status) throws IOException {
        invite.createResponse(status).send();
        invite.getApplicationSession().invalidate();
    }
}
