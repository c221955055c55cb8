package lu.fix4bizz.hub.mail;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import lu.fix4bizz.hub.mail.model.ClaimedMail;
import lu.fix4bizz.hub.settings.MailServer;

/** Sends what is due: right after a commit that left mail, and every few seconds what waited. One mail at a time per hub. */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailDelivery {
    private static final Logger LOG = System.getLogger(MailDelivery.class.getName());

    /** What the mail server said to a mail, until it is stored. */
    private record Settlement(ClaimedMail mail, Verdict verdict) {
    }

    /** How many asked for a round since the running one began; 0 when none runs. */
    private final AtomicInteger wanted = new AtomicInteger();
    /** If the database is gone when the mail server says yes, the yes is kept here, so that the mail is not sent again. */
    private final Deque<Settlement> unsettled = new ArrayDeque<>();

    @Inject
    private MailClaims claims;
    @Inject
    private MailSubmission submission;
    @Inject
    private MailRoute route;
    @Inject
    private Event<MailSent> sent;
    @Resource
    private ManagedExecutorService executor;

    /** For the container. */
    protected MailDelivery() {
    }

    MailDelivery(MailClaims claims, MailSubmission submission, MailRoute route, Event<MailSent> sent) {
        this.claims = claims;
        this.submission = submission;
        this.route = route;
        this.sent = sent;
    }

    /** Mail was committed: it need not wait for the next tick. The committing thread must not talk to a mail server. */
    public void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailQueued queued) {
        executor.execute(this::deliverDue);
    }

    /** Mail whose next attempt has come, and what a crash left behind. A timer must not wait for a slow mail server either. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void tick() {
        executor.execute(this::deliverDue);
    }

    /** Sent mail is kept a while as proof, not for ever. */
    @Schedule(hour = "3", minute = "17", persistent = false)
    public void forgetOld() {
        claims.forgetOld();
    }

    /** Sends all that is due. Asked while it runs, it goes round once more instead of running twice. */
    void deliverDue() {
        if (wanted.getAndIncrement() > 0) {
            return;
        }
        try {
            int seen;
            do {
                seen = wanted.get();
                round();
            } while (!wanted.compareAndSet(seen, 0));
        } catch (RuntimeException | Error e) {
            wanted.set(0);
            throw e;
        }
    }

    private void round() {
        settle();
        boolean goOn = true;
        while (goOn) {
            Optional<MailServer> server = route.server();
            Optional<ClaimedMail> mail = server.isEmpty() ? Optional.empty() : claims.claim();
            goOn = mail.isPresent() && deliver(mail.get(), server.get());
        }
    }

    private boolean deliver(ClaimedMail mail, MailServer server) {
        Verdict verdict = submission.submit(mail, server);
        unsettled.add(new Settlement(mail, verdict));
        settle();
        return !(verdict instanceof Verdict.Unreachable);
    }

    private void settle() {
        while (!unsettled.isEmpty()) {
            Settlement first = unsettled.peek();
            claims.settle(first.mail(), first.verdict());
            unsettled.remove();
            tell(first.mail(), first.verdict());
        }
    }

    private void tell(ClaimedMail mail, Verdict verdict) {
        LOG.log(Level.INFO, () -> "Mail " + mail.key() + ", attempt " + mail.attempt() + ": " + inWords(verdict));
        if (verdict instanceof Verdict.Accepted accepted && accepted.refusals().isEmpty()) {
            sent.fire(new MailSent(mail.key()));
        }
    }

    private static String inWords(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accepted accepted -> accepted.refusals().isEmpty() ? "sent" : "sent, but " + accepted.refusals();
            case Verdict.Later later -> "not now: " + later.why();
            case Verdict.Refused refused -> "given up: " + refused.why();
            case Verdict.Unreachable unreachable -> "no mail server: " + unreachable.why();
        };
    }
}
