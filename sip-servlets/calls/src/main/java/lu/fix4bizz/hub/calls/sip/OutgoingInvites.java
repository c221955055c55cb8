package lu.fix4bizz.hub.calls.sip;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.sip.Address;
import javax.servlet.sip.ServletParseException;
import javax.servlet.sip.SipFactory;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipURI;
import lu.fix4bizz.hub.accounts.Subscriber;
import lu.fix4bizz.hub.calls.Trunks.Peer;
import lu.fix4bizz.hub.calls.routing.Caller;
import lu.fix4bizz.hub.calls.routing.Caller.Identity;
import lu.fix4bizz.hub.devices.model.Registration;

/** Writes the hub's own INVITE to a phone or to a trunk, from the caller's. */
final class OutgoingInvites {
    private static final String ANONYMOUS = "\"Anonymous\" <sip:anonymous@anonymous.invalid>";

    private final SipFactory factory;
    private final SipServletRequest invite;
    private final Caller caller;
    private final Optional<Subscriber> subscriber;

    /** @param subscriber the caller when it is one of the hub's users */
    OutgoingInvites(SipFactory factory, SipServletRequest invite, Caller caller, Optional<Subscriber> subscriber) {
        this.factory = factory;
        this.invite = invite;
        this.caller = caller;
        this.subscriber = subscriber;
    }

    /** To a phone of the line: the address that it registered, by the way that the registration came. */
    SipServletRequest toPhone(Subscriber line, Registration phone, Diversions diversions) throws IOException, ServletParseException {
        SipServletRequest out = create(from(line.domain()), "sip:" + line.aor());
        out.setRequestURI(contact(phone));
        if (!phone.path().isEmpty()) {
            out.pushRoute((SipURI) factory.createAddress(phone.path()).getURI());
        }
        diversions.writeInto(out, Optional.of(line.companyId()));
        return out;
    }

    /** To the public network. @param dialled E.164, or the short number of an emergency service */
    SipServletRequest toTrunk(Peer trunk, String dialled, boolean emergency, Diversions diversions) throws IOException, ServletParseException {
        String shown = subscriber.map(Subscriber::outgoingNumber).orElse(caller.number());
        boolean hidden = caller.identity() == Identity.WITHHELD && !emergency;
        String domain = subscriber.map(Subscriber::domain).orElse(trunk.host());
        Address from = hidden || shown.isEmpty() ? factory.createAddress(ANONYMOUS) : address(caller.name(), shown, domain);
        SipServletRequest out = create(from, "sip:" + dialled + "@" + trunk.host());
        out.setRequestURI(factory.createURI("sip:" + dialled + "@" + trunk.host() + ":" + trunk.port()));
        if (hidden) {
            out.setHeader("Privacy", "id");
        }
        if (trunk.trusted() && !shown.isEmpty()) {
            out.setHeader("P-Asserted-Identity", address(caller.name(), shown, domain).toString());
        }
        diversions.writeInto(out, Optional.empty());
        return out;
    }

    private Address from(String domain) throws ServletParseException {
        return switch (caller.identity()) {
            case SHOWN -> address(caller.name(), caller.number(), domain);
            case WITHHELD -> factory.createAddress(ANONYMOUS);
            case UNAVAILABLE -> factory.createAddress("<sip:unavailable@unknown.invalid>");
        };
    }

    private Address address(String name, String user, String domain) throws ServletParseException {
        SipURI uri = factory.createSipURI(user, domain);
        return name.isEmpty() ? factory.createAddress(uri) : factory.createAddress(uri, name);
    }

    private SipServletRequest create(Address from, String to) throws IOException, ServletParseException {
        SipServletRequest out = factory.createRequest(invite.getApplicationSession(), "INVITE", from, factory.createAddress("<" + to + ">"));
        Passing.copy(invite, out);
        out.setMaxForwards(invite.getMaxForwards() - 1);
        return out;
    }

    /**
     * The registered contact. A phone behind NAT writes an address that is not the one it speaks from: then, and over a connection,
     * the call goes back the way the registration came (RFC 5626 section 1 by its idea).
     */
    private SipURI contact(Registration phone) throws ServletParseException {
        SipURI uri = (SipURI) factory.createURI(phone.contact()).clone();
        int colon = phone.received().lastIndexOf(':');
        String host = phone.received().substring(0, colon);
        boolean connection = !"udp".equals(phone.transport());
        if (connection || !host.equals(uri.getHost())) {
            uri.setHost(host);
            uri.setPort(Integer.parseInt(phone.received().substring(colon + 1)));
        }
        if (connection) {
            uri.setTransportParam(phone.transport());
        }
        return uri;
    }
}
