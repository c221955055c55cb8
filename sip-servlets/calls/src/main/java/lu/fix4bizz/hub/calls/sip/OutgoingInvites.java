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
import lu.fix4bizz.hub.devices.sip.WayToPhone;

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

    /** To a phone of the line. */
    SipServletRequest toPhone(Subscriber line, Registration phone, Diversions diversions) throws IOException, ServletParseException {
        SipServletRequest out = create(from(line.domain()), "sip:" + line.aor());
        WayToPhone.lead(out, phone, factory);
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
}
