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
import javax.servlet.sip.ServletParseException;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import javax.servlet.sip.SipURI;
import lu.fix4bizz.hub.accounts.Subscriber;
import lu.fix4bizz.hub.accounts.Subscribers.Realm;
import lu.fix4bizz.hub.accounts.sip.DigestAuthentication;
import lu.fix4bizz.hub.accounts.sip.Realms;
import lu.fix4bizz.hub.accounts.sip.SignedIn;
import lu.fix4bizz.hub.devices.Registrations;
import lu.fix4bizz.hub.devices.model.Registration;
import lu.fix4bizz.hub.live.Change;
import lu.fix4bizz.hub.model.Refusal;

/** Takes REGISTER requests: who it is, which contacts, for how long. */
@ApplicationScoped
public class Registrar {
    @Inject
    private Realms realms;
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
            Optional<Realm> realm = realms.of(request);
            if (realm.isEmpty()) {
                request.createResponse(SipServletResponse.SC_NOT_FOUND).send();
                return;
            }
            Optional<SignedIn> phone = authentication.authenticate(request, realm.get(), DigestAuthentication.As.REGISTRAR);
            if (phone.isPresent()) {
                register(request, phone.get());
            }
        } finally {
            request.getApplicationSession().invalidate();
        }
    }

    private void register(SipServletRequest request, SignedIn phone) throws IOException, ServletParseException {
        if (!(request.getTo().getURI() instanceof SipURI to) || !phone.line().extension().equals(to.getUser())) {
            request.createResponse(SipServletResponse.SC_FORBIDDEN).send();
            return;
        }
        try {
            answer(request, bind(request, phone));
        } catch (ContactChanges.TooBrief brief) {
            SipServletResponse response = request.createResponse(SipServletResponse.SC_INTERVAL_TOO_BRIEF);
            response.setHeader("Min-Expires", String.valueOf(ContactChanges.SHORTEST_EXPIRES));
            response.send();
        } catch (ContactChanges.BadContact bad) {
            request.createResponse(SipServletResponse.SC_BAD_REQUEST, "Bad Contact").send();
        } catch (Refusal tooMany) {
            request.createResponse(SipServletResponse.SC_FORBIDDEN, "Too many contacts").send();
        }
    }

    private List<Registration> bind(SipServletRequest request, SignedIn phone) throws ServletParseException {
        Subscriber line = phone.line();
        Instant now = clock.instant();
        ContactChanges changes = ContactChanges.of(request, phone, now);
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
}
