package lu.fix4bizz.hub.devices.sip;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Locale;
import java.util.Optional;
import javax.servlet.sip.Address;
import javax.servlet.sip.ServletParseException;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipURI;
import lu.fix4bizz.hub.accounts.sip.SignedIn;
import lu.fix4bizz.hub.devices.model.Registration;

/** What one REGISTER does to the contacts of a line. */
record ContactChanges(boolean removeAll, List<Registration> bindings, Instant now) {
    /** What a phone gets that asks for nothing. */
    private static final int DEFAULT_EXPIRES = 3600;
    private static final int LONGEST_EXPIRES = 7200;
    /** Shorter ones are answered 423: a phone that registers every few seconds only costs. */
    static final int SHORTEST_EXPIRES = 30;
    private static final int LONGEST_CONTACT = 500;
    private static final int LONGEST_AGENT = 200;

    static ContactChanges of(SipServletRequest request, SignedIn phone, Instant now) throws ServletParseException {
        List<Registration> bindings = new ArrayList<>();
        boolean all = false;
        ListIterator<Address> contacts = request.getAddressHeaders("Contact");
        while (contacts.hasNext()) {
            Address contact = contacts.next();
            if (contact.isWildcard()) {
                all = true;
            } else {
                bindings.add(binding(request, contact, phone, now));
            }
        }
        if (all && (!bindings.isEmpty() || request.getExpires() != 0)) {
            throw new BadContact();
        }
        return new ContactChanges(all, bindings, now);
    }

    boolean isQuery() {
        return !removeAll && bindings.isEmpty();
    }

    /** A REGISTER that overtook a later one of the same phone changes nothing (RFC 3261 section 10.3, step 7). */
    List<Registration> applyTo(List<Registration> known) {
        if (removeAll) {
            return List.of();
        }
        List<Registration> after = new ArrayList<>(known);
        for (Registration binding : bindings) {
            Optional<Registration> before = known.stream().filter(contact -> contact.contact().equals(binding.contact())).findFirst();
            if (before.isPresent() && before.get().callId().equals(binding.callId()) && before.get().cseq() >= binding.cseq()) {
                continue;
            }
            before.ifPresent(after::remove);
            if (binding.isValid(now)) {
                after.add(0, before.map(old -> since(binding, old.since())).orElse(binding));
            }
        }
        return after;
    }

    private static Registration since(Registration r, Instant first) {
        return new Registration(r.aor(), r.device(), r.contact(), r.received(), r.transport(), r.agent(), r.path(), r.callId(), r.cseq(), first, r.expires());
    }

    private static Registration binding(SipServletRequest request, Address contact, SignedIn phone, Instant now) throws ServletParseException {
        String uri = contact.getURI().toString();
        if (!(contact.getURI() instanceof SipURI) || uri.length() > LONGEST_CONTACT) {
            throw new BadContact();
        }
        int expires = expires(request, contact);
        String agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        long cseq = Long.parseLong(request.getHeader("CSeq").strip().split("\\s+")[0]);
        return new Registration(phone.line().aor(), phone.device(), uri, request.getRemoteAddr() + ":" + request.getRemotePort(), request.getTransport().toLowerCase(Locale.ROOT),
                agent.length() > LONGEST_AGENT ? agent.substring(0, LONGEST_AGENT) : agent, path(request), request.getCallId(), cseq, now, now.plusSeconds(expires));
    }

    /** The proxy that calls to this contact go through (RFC 3327), empty without one. Read now: a call could refuse nothing. */
    private static String path(SipServletRequest request) throws ServletParseException {
        Address proxy = request.getHeader("Path") == null ? null : request.getAddressHeader("Path");
        if (proxy != null && !(proxy.getURI() instanceof SipURI)) {
            throw new BadContact();
        }
        return proxy == null ? "" : proxy.toString();
    }

    private static int expires(SipServletRequest request, Address contact) {
        int asked = contact.getExpires() >= 0 ? contact.getExpires() : request.getExpires() >= 0 ? request.getExpires() : DEFAULT_EXPIRES;
        if (asked > 0 && asked < SHORTEST_EXPIRES) {
            throw new TooBrief();
        }
        return Math.min(asked, LONGEST_EXPIRES);
    }

    static final class TooBrief extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static final class BadContact extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
