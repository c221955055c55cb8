package lu.fix4bizz.hub.devices.sip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import javax.servlet.sip.Address;
import javax.servlet.sip.ServletParseException;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import javax.servlet.sip.SipURI;
import lu.fix4bizz.hub.accounts.Subscriber;
import lu.fix4bizz.hub.accounts.Subscribers;
import lu.fix4bizz.hub.accounts.Subscribers.Realm;
import lu.fix4bizz.hub.accounts.sip.DigestAuthentication;
import lu.fix4bizz.hub.devices.Registrations;
import lu.fix4bizz.hub.devices.model.Registration;
import lu.fix4bizz.hub.live.Change;
import lu.fix4bizz.hub.model.Refusal;

/** Takes REGISTER requests: who it is, which contacts, for how long. */
@ApplicationScoped
public class Registrar {
    /** What a phone gets that asks for nothing. */
    static final int DEFAULT_EXPIRES = 3600;
    private static final int LONGEST_EXPIRES = 7200;
    /** Shorter ones are answered 423: a phone that registers every few seconds only costs. */
    private static final int SHORTEST_EXPIRES = 30;
    private static final int LONGEST_CONTACT = 500;

    @Inject
    private Subscribers subscribers;
    @Inject
    private DigestAuthentication authentication;
    @Inject
    private Registrations registrations;
    @Inject
    private Event<Change> changed;
    @Inject
    private Event<PhoneCame> came;
    @Inject
    private Clock clock;

    /** Answers a REGISTER and ends its session: nothing of it stays but the contacts. */
    public void register(SipServletRequest request) throws IOException, ServletParseException {
        try {
            Optional<Realm> realm = realm(request);
            if (realm.isEmpty()) {
                request.createResponse(SipServletResponse.SC_NOT_FOUND).send();
                return;
            }
            Optional<Subscriber> line = authentication.authenticate(request, realm.get(), DigestAuthentication.As.REGISTRAR);
            if (line.isPresent()) {
                register(request, line.get());
            }
        } finally {
            request.getApplicationSession().invalidate();
        }
    }

    private Optional<Realm> realm(SipServletRequest request) {
        Optional<Realm> asked = request.getRequestURI() instanceof SipURI uri ? subscribers.realm(uri.getHost()) : Optional.empty();
        return asked.or(() -> request.getTo().getURI() instanceof SipURI uri ? subscribers.realm(uri.getHost()) : Optional.empty());
    }

    private void register(SipServletRequest request, Subscriber line) throws IOException, ServletParseException {
        if (!(request.getTo().getURI() instanceof SipURI to) || !line.extension().equals(to.getUser())) {
            request.createResponse(SipServletResponse.SC_FORBIDDEN).send();
            return;
        }
        try {
            answer(request, bind(request, line));
        } catch (TooBrief brief) {
            SipServletResponse response = request.createResponse(SipServletResponse.SC_INTERVAL_TOO_BRIEF);
            response.setHeader("Min-Expires", String.valueOf(SHORTEST_EXPIRES));
            response.send();
        } catch (BadContact bad) {
            request.createResponse(SipServletResponse.SC_BAD_REQUEST, "Bad Contact").send();
        } catch (Refusal tooMany) {
            request.createResponse(SipServletResponse.SC_FORBIDDEN, "Too many contacts").send();
        }
    }

    private List<Registration> bind(SipServletRequest request, Subscriber line) throws ServletParseException {
        Instant now = clock.instant();
        ContactChanges changes = ContactChanges.of(request, line.aor(), now);
        if (changes.isQuery()) {
            return registrations.of(line.aor(), now);
        }
        List<Registration> before = new ArrayList<>();
        List<Registration> after = registrations.change(line.aor(), now, known -> {
            before.clear();
            before.addAll(known);
            return changes.applyTo(known);
        });
        tell(request, line, before, after);
        return after;
    }

    private void tell(SipServletRequest request, Subscriber line, List<Registration> before, List<Registration> after) {
        List<String> known = before.stream().map(Registration::contact).toList();
        List<Registration> fresh = after.stream().filter(contact -> !known.contains(contact.contact())).toList();
        if (!fresh.isEmpty() || after.size() != before.size()) {
            changed.fire(new Change(Change.Kind.DEVICES, line.userId()));
        }
        fresh.forEach(contact -> came.fire(new PhoneCame(line, contact, takesNotify(request))));
    }

    private static boolean takesNotify(SipServletRequest request) {
        ListIterator<String> allowed = request.getHeaders("Allow");
        while (allowed.hasNext()) {
            if (allowed.next().contains("NOTIFY")) {
                return true;
            }
        }
        return request.getHeader("Allow-Events") != null;
    }

    private void answer(SipServletRequest request, List<Registration> contacts) throws IOException, ServletParseException {
        SipServletResponse response = request.createResponse(SipServletResponse.SC_OK);
        Instant now = clock.instant();
        for (Registration contact : contacts) {
            response.addHeader("Contact", "<" + contact.contact() + ">;expires=" + Math.max(0, Duration.between(now, contact.expires()).toSeconds()));
        }
        ListIterator<String> path = request.getHeaders("Path");
        while (path.hasNext()) {
            response.addHeader("Path", path.next());
        }
        response.send();
    }

    /** What one REGISTER does to the contacts of a line. */
    private record ContactChanges(boolean removeAll, List<Registration> bindings, Instant now) {

        static ContactChanges of(SipServletRequest request, String aor, Instant now) throws ServletParseException {
            List<Registration> bindings = new ArrayList<>();
            boolean all = false;
            ListIterator<Address> contacts = request.getAddressHeaders("Contact");
            while (contacts.hasNext()) {
                Address contact = contacts.next();
                if (contact.isWildcard()) {
                    all = true;
                } else {
                    bindings.add(binding(request, contact, aor, now));
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
            return new Registration(r.aor(), r.contact(), r.received(), r.transport(), r.agent(), r.path(), r.callId(), r.cseq(), first, r.expires());
        }

        private static Registration binding(SipServletRequest request, Address contact, String aor, Instant now) {
            String uri = contact.getURI().toString();
            if (!(contact.getURI() instanceof SipURI) || uri.length() > LONGEST_CONTACT) {
                throw new BadContact();
            }
            int expires = expires(request, contact);
            String agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
            String path = Optional.ofNullable(request.getHeader("Path")).orElse("");
            long cseq = Long.parseLong(request.getHeader("CSeq").strip().split("\\s+")[0]);
            return new Registration(aor, uri, request.getRemoteAddr() + ":" + request.getRemotePort(), request.getTransport().toLowerCase(java.util.Locale.ROOT),
                    agent.length() > 200 ? agent.substring(0, 200) : agent, path, request.getCallId(), cseq, now, now.plusSeconds(expires));
        }

        private static int expires(SipServletRequest request, Address contact) {
            int asked = contact.getExpires() >= 0 ? contact.getExpires() : request.getExpires() >= 0 ? request.getExpires() : DEFAULT_EXPIRES;
            if (asked > 0 && asked < SHORTEST_EXPIRES) {
                throw new TooBrief();
            }
            return Math.min(asked, LONGEST_EXPIRES);
        }
    }

    private static final class TooBrief extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class BadContact extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
