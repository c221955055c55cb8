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
import java.net.InetAddress;
import java.net.UnknownHostException;
import lu.fix4bizz.hub.calls.Trunks.Peer;
import lu.fix4bizz.hub.calls.model.Trunk;
import lu.fix4bizz.hub.calls.model.TrunkRepository;
import lu.fix4bizz.hub.database.Cause;
import lu.fix4bizz.hub.model.Trouble;

/** Reads the trunks from the database for {@link Trunks}, again every half minute. */
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
            trunks.are(repository.all().stream().map(TrunkLookup::peer).toList());
            databaseAway.over();
        } catch (RuntimeException away) {
            databaseAway.tell(Cause.of(away));
        }
    }

    private static Peer peer(Trunk trunk) {
        return new Peer(trunk.name(), trunk.host(), resolved(trunk.host()), trunk.port(), trunk.trusted());
    }

    private static String resolved(String host) {
        try {
            return InetAddress.getByName(host).getHostAddress();
        } catch (UnknownHostException unknownNow) {
            return host;
        }
    }
}
