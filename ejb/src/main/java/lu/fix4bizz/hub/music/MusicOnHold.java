package lu.fix4bizz.hub.music;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What somebody hears whom a company's people hold; kept in memory until it changes. */
@ApplicationScoped
public class MusicOnHold {
    @Inject
    private CompanyMusic music;
    private final Map<Long, Optional<Path>> known = new ConcurrentHashMap<>();

    /** The file that plays; empty where the company has no music. */
    public Optional<Path> of(long companyId) {
        Optional<Path> file = known.get(companyId);
        return file != null ? file : known.computeIfAbsent(companyId, music::played);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) MusicChanged change) {
        known.remove(change.companyId());
    }
}
