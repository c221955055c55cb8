package lu.fix4bizz.hub.calls;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentMap;
import lu.fix4bizz.hub.accounts.CompanyChanged;
import lu.fix4bizz.hub.accounts.NumberRangesChanged;
import lu.fix4bizz.hub.calls.routing.Callee;
import lu.fix4bizz.hub.calls.routing.Location;
import lu.fix4bizz.hub.devices.Registrations;
import lu.fix4bizz.hub.live.Change;

/**
 * Takes the snapshot of a called user that a decision needs. Settings are kept in memory until they change, so that a call waits for
 * no database, not even for one that is away. Reading and forgetting one user exclude each other: what was read before a
 * change is never kept after it.
 */
@ApplicationScoped
public class Callees {
    @Resource(lookup = "java:jboss/infinispan/cache/hub/callees")
    private ConcurrentMap<Long, CalleeSettings> settings;
    @Inject
    private CalleeLookup lookup;
    @Inject
    private Registrations registrations;
    @Inject
    private ActiveCalls activeCalls;

    public Callee snapshot(long userId, Instant now) {
        CalleeSettings known = settings.get(userId);
        CalleeSettings own = known != null ? known : settings.computeIfAbsent(userId, lookup::settings);
        return new Callee(userId, own.extension(), own.ownNumbers(), own.country(), own.doNotDisturb(), own.callWaiting(),
                activeCalls.of(userId), own.forwardings(), own.voicemail(), phones(own.extension() + "@" + own.domain(), now), own.mobiles());
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) CompanyChanged company) {
        settings.values().removeIf(known -> known.domain().equals(company.domain()));
    }

    /** A mobile number may have become the hub's own, whosever it is now. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) NumberRangesChanged ranges) {
        settings.values().removeIf(known -> !known.mobiles().isEmpty());
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Change change) {
        if (change.kind() == Change.Kind.SETTINGS) {
            settings.remove(change.userId());
        }
    }

    private List<Location.Phone> phones(String aor, Instant now) {
        return registrations.of(aor, now).stream().map(contact -> new Location.Phone(contact.agent(), contact.contact())).toList();
    }
}
