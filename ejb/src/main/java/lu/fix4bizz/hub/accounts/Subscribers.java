package lu.fix4bizz.hub.accounts;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import lu.fix4bizz.hub.accounts.model.DigestAlgorithm;
import lu.fix4bizz.hub.live.Change;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;

/**
 * Whose line is this? Each answer is read once and then kept in a bounded cache, so that a registration or a call costs no query;
 * a change of the user drops it. That nobody has a line or a number is remembered too, for a minute at most or until
 * any user changes: who creates users fires {@link Change} for them.
 */
@ApplicationScoped
public class Subscribers {
    private static final Duration ASKED_FOR = Duration.ofMinutes(1);
    private static final int MOST_ASKED = 50_000;
    private static final int MOST_PRELOADED = 50_000;

    @Resource(lookup = "java:jboss/infinispan/cache/hub/subscribers")
    /** By {@code extension@domain}, and by public number. */
    private ConcurrentMap<String, Subscriber> byLine;
    @Resource(lookup = "java:jboss/infinispan/cache/hub/realms")
    private ConcurrentMap<String, Realm> realms;
    @Inject
    private SubscriberLookup lookup;
    @Inject
    private Clock clock;
    private final AtomicLong changes = new AtomicLong();
    /** When the database was asked for what. */
    private final Map<String, Instant> asked = new ConcurrentHashMap<>();

    /** A company as a SIP domain: what a stranger is challenged with, whether the line exists or not. */
    public record Realm(String domain, long companyId, String country, List<DigestAlgorithm> offered) implements java.io.Serializable {
    }

    /** The company of a SIP domain; empty when no company has it. */
    public Optional<Realm> realm(String domain) {
        String key = domain.toLowerCase(Locale.ROOT);
        Realm known = realms.get(key);
        return known != null ? Optional.of(known) : remembered(realms, key, () -> lookup.realm(key));
    }

    /** The line {@code extension@domain}; empty when there is none. */
    public Optional<Subscriber> line(String domain, String extension) {
        String key = extension + "@" + domain.toLowerCase(Locale.ROOT);
        Subscriber known = byLine.get(key);
        return known != null ? Optional.of(known) : line(key, domain, extension);
    }

    /**
     * As {@link #line}, for somebody whom the known answer does not fit, e.g. with a wrong password: asks the database, unless it was
     * asked in the last minute. A line that does not exist and a wrong password thus take the same time.
     */
    public Optional<Subscriber> lineAgain(String domain, String extension) {
        return line(extension + "@" + domain.toLowerCase(Locale.ROOT), domain, extension);
    }

    private Optional<Subscriber> line(String key, String domain, String extension) {
        return remembered(byLine, key, () -> lookup.line(domain.toLowerCase(Locale.ROOT), extension));
    }

    /** The line of a user; empty when they have none. */
    public Optional<Subscriber> ofUser(long userId) {
        return lookup.ofUser(userId);
    }

    /** The line that a public number belongs to. */
    public Optional<Subscriber> byNumber(PhoneNumber number) {
        Subscriber known = byLine.get(number.e164());
        return known != null ? Optional.of(known) : remembered(byLine, number.e164(), () -> lookup.byNumber(number));
    }

    /** Every line, so that after a start a registration waits for no query. */
    void preload() {
        long before = changes.get();
        for (Subscriber line : lookup.lines(MOST_PRELOADED)) {
            byLine.compute(line.aor(), (same, known) -> changes.get() == before ? line : known);
        }
    }

    /** What was read before a change is not kept after it. */
    private <T> Optional<T> remembered(ConcurrentMap<String, T> cache, String key, Supplier<Optional<T>> read) {
        long before = changes.get();
        if (wasAsked(key)) {
            return Optional.ofNullable(cache.get(key));
        }
        Optional<T> found = read.get();
        found.ifPresent(value -> cache.compute(key, (same, known) -> changes.get() == before ? value : known));
        if (changes.get() == before) {
            asked.put(key, clock.instant());
        }
        return found;
    }

    private boolean wasAsked(String key) {
        if (asked.size() >= MOST_ASKED) {
            asked.clear(); // somebody tries numbers: rather ask again than remember them all
        }
        Instant last = asked.get(key);
        return last != null && last.plus(ASKED_FOR).isAfter(clock.instant());
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) CompanyChanged company) {
        changes.incrementAndGet();
        asked.clear();
        realms.remove(company.domain());
        byLine.values().removeIf(subscriber -> subscriber.companyId() == company.companyId());
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Change change) {
        if (change.kind() == Change.Kind.SETTINGS) {
            forget(change.userId());
        }
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) @Priority(PhoneEnded.KEY_FIRST) PhoneEnded phone) {
        forget(phone.userId());
    }

    private void forget(long userId) {
        changes.incrementAndGet();
        asked.clear();
        byLine.values().removeIf(subscriber -> subscriber.userId() == userId);
    }
}
