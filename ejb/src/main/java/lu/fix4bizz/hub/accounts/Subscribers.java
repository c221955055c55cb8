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
    private ConcurrentMap<String, Subscriber> byLine;
    @Resource(lookup = "java:jboss/infinispan/cache/hub/realms")
    private ConcurrentMap<String, Realm> realms;
    @Inject
    private SubscriberLookup lookup;

    /** A company as a SIP domain: what a stranger is challenged with, whether the line exists or not. */
    public record Realm(String domain, long companyId, String country, List<DigestAlgorithm> offered) implements java.io.Serializable {
    }

    /** The company of a SIP domain; empty when no company has it. */
    public Optional<Realm> realm(String domain) {
        String key = domain.toLowerCase(Locale.ROOT);
        Realm known = realms.get(key);
        return known != null ? Optional.of(known) : remembered(realms, key, lookup.realm(key));
    }

    /** The line {@code extension@domain}; empty when there is none. */
    public Optional<Subscriber> line(String domain, String extension) {
        String key = extension + "@" + domain.toLowerCase(Locale.ROOT);
        Subscriber known = byLine.get(key);
        return known != null ? Optional.of(known) : remembered(byLine, key, lookup.line(domain.toLowerCase(Locale.ROOT), extension));
    }

    /** The line of a user; empty when they have none. */
    public Optional<Subscriber> ofUser(long userId) {
        return lookup.ofUser(userId);
    }

    /** The line that a public number belongs to. */
    public Optional<Subscriber> byNumber(PhoneNumber number) {
        return lookup.byNumber(number);
    }

    private static <T> Optional<T> remembered(ConcurrentMap<String, T> cache, String key, Optional<T> found) {
        found.ifPresent(value -> cache.put(key, value));
        return found;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Change change) {
        if (change.kind() == Change.Kind.SETTINGS) {
            byLine.values().removeIf(subscriber -> subscriber.userId() == change.userId());
        }
    }
}
