package lu.fix4bizz.hub.devices.sip;

import javax.servlet.sip.ServletParseException;
import javax.servlet.sip.SipFactory;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipURI;
import lu.fix4bizz.hub.devices.model.Registration;

/** How a request of the hub reaches a registered phone: the address that it registered, by the way that the registration came. */
public final class WayToPhone {
    private WayToPhone() {
    }

    /** Sends the request, which is new, to this phone: its request URI, and a Route where the registration came through proxies (RFC 3327). */
    public static void lead(SipServletRequest request, Registration phone, SipFactory factory) throws ServletParseException {
        request.setRequestURI(contact(phone, factory));
        if (!phone.path().isEmpty()) {
            request.pushRoute((SipURI) factory.createAddress(phone.path()).getURI());
        }
    }

    /**
     * The registered contact. A phone behind NAT writes an address that is not the one it speaks from: then, and over a connection,
     * the request goes back the way the registration came (RFC 5626 section 1 by its idea).
     */
    private static SipURI contact(Registration phone, SipFactory factory) throws ServletParseException {
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
