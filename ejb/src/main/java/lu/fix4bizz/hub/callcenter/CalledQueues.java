package lu.fix4bizz.hub.callcenter;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import lu.fix4bizz.hub.accounts.CompanyChanged;
import lu.fix4bizz.hub.live.Change;

/** The queue that a call is for. A company's queues are read once and kept until one of them, or one of its agents, changes. */
@ApplicationScoped
public class CalledQueues {
    @Resource(lookup = "java:jboss/infinispan/cache/hub/queues")
    private ConcurrentMap<String, ArrayList<QueueLine>> byCompany;
    @Inject
    private QueueLookup lookup;
    private final AtomicLong changes = new AtomicLong();

    public Optional<QueueLine> find(String domain, String extension) {
        return of(domain.toLowerCase(Locale.ROOT)).stream().filter(queue -> queue.extension().equals(extension)).findFirst();
    }

    /** What was read before a change is not kept after it. */
    private List<QueueLine> of(String domain) {
        List<QueueLine> known = byCompany.get(domain);
        if (known != null) {
            return known;
        }
        long before = changes.get();
        ArrayList<QueueLine> read = lookup.queues(domain);
        byCompany.compute(domain, (same, there) -> changes.get() == before ? read : there);
        return read;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) QueuesChanged queues) {
        forget(queues.domain());
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) CompanyChanged company) {
        forget(company.domain());
    }

    private void forget(String domain) {
        changes.incrementAndGet();
        byCompany.remove(domain);
    }

    /** An agent may have lost the licence or the line. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Change change) {
        if (change.kind() == Change.Kind.SETTINGS) {
            changes.incrementAndGet();
            byCompany.values().removeIf(queues -> queues.stream().flatMap(queue -> queue.agents().stream()).anyMatch(agent -> agent.userId() == change.userId()));
        }
    }
}
