package lu.fix4bizz.hub.calls;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import lu.fix4bizz.hub.calls.model.TrunkRepository;
import lu.fix4bizz.hub.database.Cause;
import lu.fix4bizz.hub.model.Trouble;

/** Reads the trunks from the database for {@link Trunks}, again every half minute: the name of a peer may lead to another address by then. */
@Singleton
@Startup
@DependsOn("SampleLoader")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TrunkLookup {
    @Inject
    private TrunkRepository repository;
    @Inject
    private Trunks trunks;
    private final Trouble databaseAway = new Trouble(System.getLogger(TrunkLookup.class.getName()), "The trunks stay as they were read last: {0}");

    @PostConstruct
    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    void read() {
        try {
            trunks.are(TrunksChanged.to(repository.all()));
            databaseAway.over();
        } catch (RuntimeException away) {
            databaseAway.tell(Cause.of(away));
        }
    }
}
