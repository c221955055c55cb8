package lu.fix4bizz.hub.accounts;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import lu.fix4bizz.hub.live.Change;

/**
 * Is this browser still signed in, and as whom? Asked on every request, so answered from memory; a change of the user or of
 * their sign-ins drops the answer, so that whoever was signed out or disabled is out with the next request.
 */
@ApplicationScoped
public class OpenSignIns {
    @Resource(lookup = "java:jboss/infinispan/cache/hub/sign-ins")
    private ConcurrentMap<Long, SignIn> known;
    @Inject
    private SignIns signIns;
    @Inject
    private Clock clock;
    private final Map<Long, Instant> seen = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    /** The open sign-in of this id, which is thereby seen. */
    public Optional<SignIn> find(long id) {
        Optional<SignIn> found = Optional.ofNullable(known.get(id)).or(() -> read(id));
        found.ifPresent(signIn -> seen.put(id, clock.instant()));
        return found;
    }

    /** What was read before a change is not kept after it. */
    private Optional<SignIn> read(long id) {
        long before = changes.get();
        Optional<SignIn> found = signIns.find(id);
        found.ifPresent(signIn -> known.compute(id, (same, other) -> changes.get() == before ? signIn : other));
        return found;
    }

    /** Takes what was seen since the last call. */
    Map<Long, Instant> takeSeen() {
        Map<Long, Instant> taken = new HashMap<>(seen);
        taken.forEach(seen::remove);
        return taken;
    }

    void giveBack(Map<Long, Instant> notWritten) {
        notWritten.forEach(seen::putIfAbsent);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) CompanyChanged company) {
        changes.incrementAndGet();
        known.clear();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Change change) {
        if (change.kind() == Change.Kind.SETTINGS || change.kind() == Change.Kind.SIGN_INS) {
            changes.incrementAndGet();
            known.values().removeIf(signIn -> signIn.userId() == change.userId());
        }
    }
}
