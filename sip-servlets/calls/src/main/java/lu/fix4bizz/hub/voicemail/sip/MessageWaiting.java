package lu.fix4bizz.hub.voicemail.sip;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.servlet.sip.Address;
import javax.servlet.sip.ServletParseException;
import javax.servlet.sip.SipApplicationSession;
import javax.servlet.sip.SipFactory;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import javax.servlet.sip.SipSession;
import lu.fix4bizz.hub.accounts.Subscriber;
import lu.fix4bizz.hub.accounts.Subscribers;
import lu.fix4bizz.hub.accounts.Subscribers.Realm;
import lu.fix4bizz.hub.accounts.sip.DigestAuthentication;
import lu.fix4bizz.hub.accounts.sip.DigestAuthentication.As;
import lu.fix4bizz.hub.accounts.sip.Realms;
import lu.fix4bizz.hub.accounts.sip.SignedIn;
import lu.fix4bizz.hub.devices.Registrations;
import lu.fix4bizz.hub.devices.model.Registration;
import lu.fix4bizz.hub.devices.sip.PhoneCame;
import lu.fix4bizz.hub.devices.sip.WayToPhone;
import lu.fix4bizz.hub.live.Change;
import lu.fix4bizz.hub.live.LiveChanges;
import lu.fix4bizz.hub.voicemail.Voicemail;
import lu.fix4bizz.hub.voicemail.model.VoicemailRepository.Counts;
import lu.fix4bizz.sipcontainer.CallLock;

/**
 * The message lamp (RFC 3842 over RFC 6665). A phone that subscribes is notified in its subscription; others get an unsolicited
 * NOTIFY when they register, if there is something to tell or they say that they take it, and at each change of the mailbox.
 */
@ApplicationScoped
public class MessageWaiting {
    private static final Logger LOG = System.getLogger(MessageWaiting.class.getName());
    private static final String EVENT = "message-summary";
    private static final String BODY = "application/simple-message-summary";
    private static final int LONGEST = 7200;

    @Inject
    private Subscribers subscribers;
    @Inject
    private Realms realms;
    @Inject
    private DigestAuthentication authentication;
    @Inject
    private Registrations registrations;
    @Inject
    private Voicemail voicemail;
    @Inject
    private LiveChanges changes;
    @Inject
    private SipFactory factory;
    @Inject
    private CallLock lock;
    @Inject
    private Clock clock;
    @Resource
    private ManagedExecutorService executor;
    private final Subscriptions subscriptions = new Subscriptions();
    private final Consumer<Change> listener = this::changed;

    void start(@Observes @Initialized(ApplicationScoped.class) ServletContext context) {
        changes.subscribe(listener);
    }

    void stop(@Observes @Destroyed(ApplicationScoped.class) ServletContext context) {
        changes.unsubscribe(listener);
    }

    /** A SUBSCRIBE, first or refreshing; {@code Expires: 0} ends it. */
    public void subscribe(SipServletRequest request) throws IOException, ServletParseException {
        if (!EVENT.equals(Optional.ofNullable(request.getHeader("Event")).orElse("").split(";")[0].strip())) {
            SipServletResponse bad = request.createResponse(SipServletResponse.SC_BAD_EVENT);
            bad.setHeader("Allow-Events", EVENT);
            finish(bad);
            return;
        }
        Optional<Realm> realm = realms.of(request);
        Optional<Subscriber> line = realm.isEmpty() ? Optional.empty() : authentication.authenticate(request, realm.get(), As.PROXY).map(SignedIn::line);
        if (realm.isEmpty()) {
            finish(request.createResponse(SipServletResponse.SC_NOT_FOUND));
        } else if (line.isEmpty() && request.isInitial()) {
            request.getApplicationSession().invalidate();
        } else if (line.isPresent()) {
            accept(request, line.get());
        }
    }

    private void accept(SipServletRequest request, Subscriber line) throws IOException, ServletParseException {
        int asked = request.getExpires() < 0 ? LONGEST : Math.min(request.getExpires(), LONGEST);
        SipServletResponse ok = request.createResponse(SipServletResponse.SC_OK);
        ok.setExpires(asked);
        ok.send();
        SipSession session = request.getSession();
        request.getApplicationSession().setExpires(Math.max(1, asked / 60 + 1));
        if (asked > 0) {
            subscriptions.add(line.userId(), session);
        } else {
            subscriptions.remove(session);
        }
        SipServletRequest notify = session.createRequest("NOTIFY");
        notify.setHeader("Subscription-State", asked > 0 ? "active;expires=" + asked : "terminated;reason=timeout");
        send(notify, line);
    }

    /** A phone has come: it may have missed what happened meanwhile. */
    void came(@Observes PhoneCame phone) {
        long userId = phone.line().userId();
        executor.execute(() -> {
            Counts counts = voicemail.counts(userId);
            if (phone.takesNotify() || counts.unread() > 0) {
                unsolicited(phone.line(), List.of(phone.contact()));
            }
        });
    }

    private void changed(Change change) {
        if (change.kind() == Change.Kind.MAILBOX) {
            executor.execute(() -> subscribers.ofUser(change.userId()).ifPresent(this::tellAll));
        }
    }

    private void tellAll(Subscriber line) {
        Collection<SipSession> live = subscriptions.of(line.userId());
        if (live.isEmpty()) {
            unsolicited(line, registrations.of(line.aor(), clock.instant()));
        }
        for (SipSession session : live) {
            lock.inSession(session.getApplicationSession(), () -> inSubscription(session, line));
        }
    }

    private void inSubscription(SipSession session, Subscriber line) {
        try {
            SipServletRequest notify = session.createRequest("NOTIFY");
            notify.setHeader("Subscription-State", "active");
            send(notify, line);
        } catch (IOException | ServletParseException | IllegalStateException gone) {
            subscriptions.remove(session);
        }
    }

    private void unsolicited(Subscriber line, Collection<Registration> phones) {
        for (Registration phone : phones) {
            try {
                Address aor = factory.createAddress("<sip:" + line.aor() + ">");
                SipApplicationSession session = factory.createApplicationSession();
                SipServletRequest notify = factory.createRequest(session, "NOTIFY", aor, aor);
                WayToPhone.lead(notify, phone, factory);
                notify.setHeader("Subscription-State", "active");
                session.setExpires(1);
                send(notify, line);
            } catch (IOException | ServletParseException | IllegalStateException unreachable) {
                LOG.log(Level.DEBUG, "No message lamp at {0}: {1}", phone.contact(), unreachable.getMessage());
            }
        }
    }

    private void send(SipServletRequest notify, Subscriber line) throws IOException, ServletParseException {
        Counts counts = voicemail.counts(line.userId());
        String body = "Messages-Waiting: " + (counts.unread() > 0 ? "yes" : "no") + "\r\nMessage-Account: sip:" + line.aor()
                + "\r\nVoice-Message: " + counts.unread() + "/" + counts.read() + " (0/0)\r\n";
        notify.setHeader("Event", EVENT);
        notify.setContent(body.getBytes(StandardCharsets.US_ASCII), BODY);
        notify.send();
    }

    /** The answer to a NOTIFY: a subscription that the phone does not know any more ends (RFC 6665 section 4.2.2). */
    public void answered(SipServletResponse response) {
        if (response.getStatus() >= 300) {
            subscriptions.remove(response.getSession());
        }
        if (response.getStatus() >= 200 && !subscriptions.has(response.getSession()) && response.getApplicationSession(false) != null) {
            response.getApplicationSession().invalidate();
        }
    }

    private static void finish(SipServletResponse response) throws IOException {
        response.send();
        response.getApplicationSession().invalidate();
    }
}
