package lu.fix4bizz.hub.accounts;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import lu.fix4bizz.hub.accounts.model.DigestAlgorithm;
import lu.fix4bizz.hub.live.Change;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;

/**
 * Whose line is this? Each answer is read once and then kept in a bounded cache, so that a registration or a call costs no query;
 * a change of the user drops it.
 */
@ApplicationScoped
public class Subscribers {
    @Resource(lookup = "java:jboss/infinispan/cache/hub/subscribers")
    /** By {@code extension@domain}, and by public number. */
    private ConcurrentMap<String, Subscriber> byLine;
    @Resource(lookup = "java:jboss/infinispan/cache/hub/realms")
    private ConcurrentMap<String, Realm> realms;
    @Inject
    private SubscriberLookup lookup;
    private final AtomicLong changes = new AtomicLong();

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
        return known != null ? Optional.of(known) : remembered(byLine, key, () -> lookup.line(domain.toLowerCase(Locale.ROOT), extension));
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

    /** What was read before a change is not kept after it. */
    private <T> Optional<T> remembered(ConcurrentMap<String, T> cache, String key, Supplier<Optional<T>> read) {
        long before = changes.get();
        Optional<T> found = read.get();
        found.ifPresent(value -> cache.compute(key, (same, known) -> changes.get() == before ? value : known));
        return found;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Change change) {
        if (change.kind() == Change.Kind.SETTINGS) {
            changes.incrementAndGet();
            byLine.values().removeIf(subscriber -> subscriber.userId() == change.userId());
        }
    }
}
