package lu.fix4bizz.hub.mail;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lu.fix4bizz.hub.mail.model.ClaimedMail;
import lu.fix4bizz.hub.mail.model.OutboxMail;
import lu.fix4bizz.hub.mail.model.OutboxRepository;

/** The sender's side of the outbox: takes mails and records what became of them, each in a short transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MailClaims {
    /** How long a mail is its sender's: longer than a talk with a server that uses up its time limits. */
    static final Duration LEASE = Duration.ofMinutes(5);
    /** How long a mail is kept once its life has ended. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final int CANDIDATES = 20;

    @Inject
    private OutboxRepository mails;
    @Inject
    private Clock clock;

    /** For the container. */
    protected MailClaims() {
    }

    MailClaims(OutboxRepository mails, Clock clock) {
        this.mails = mails;
        this.clock = clock;
    }

    /** Takes the mail that waits longest, if one is due that nobody else takes at the same moment. */
    public Optional<ClaimedMail> claim() {
        Instant now = clock.instant();
        return mails.due(now, CANDIDATES).stream().filter(id -> mails.claim(id, now, now.plus(LEASE))).findFirst()
                .flatMap(mails::find).map(OutboxMail::claimed);
    }

    /**
     * Records what the mail server said. A claim that has run out changes nothing any more, except that an accepted mail is
     * sent, whoever has it now.
     */
    public void settle(ClaimedMail claim, Verdict verdict) {
        mails.find(claim.id())
                .filter(mail -> verdict instanceof Verdict.Accepted || mail.isClaimedAs(claim.attempt()))
                .ifPresent(mail -> settle(mail, claim, verdict));
    }

    private void settle(OutboxMail mail, ClaimedMail claim, Verdict verdict) {
        switch (verdict) {
            case Verdict.Accepted accepted -> mail.sent(accepted.refusals());
            case Verdict.Refused refused -> mail.fail(refused.why());
            case Verdict.Later later -> postpone(mail, later.remaining(), later.why());
            case Verdict.Unreachable unreachable -> postpone(mail, claim.recipients(), unreachable.why());
        }
    }

    private void postpone(OutboxMail mail, List<String> remaining, String why) {
        BackOff.next(mail.createdAt(), mail.attempts(), clock.instant())
                .ifPresentOrElse(next -> mail.postpone(remaining, next, why), () -> mail.fail(why));
    }

    /** Forgets mails that were sent or given up long ago. */
    public int forgetOld() {
        return mails.removeOlderThan(clock.instant().minus(KEPT));
    }
}
