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
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.UnknownHostException;
import lu.fix4bizz.hub.calls.Trunks.Peer;
import lu.fix4bizz.hub.calls.model.Trunk;
import lu.fix4bizz.hub.calls.model.TrunkRepository;
import lu.fix4bizz.hub.database.Cause;

/** Reads the trunks from the database for {@link Trunks}, again every half minute. */
@Singleton
@Startup
@DependsOn("SampleLoader")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TrunkLookup {
    private static final Logger LOG = System.getLogger(TrunkLookup.class.getName());

    @Inject
    private TrunkRepository repository;
    @Inject
    private Trunks trunks;
    private volatile boolean databaseAway;

    @PostConstruct
    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    void read() {
        try {
            trunks.are(repository.all().stream().map(TrunkLookup::peer).toList());
            databaseAway = false;
        } catch (RuntimeException away) {
            if (!databaseAway) {
                LOG.log(Level.WARNING, "The trunks stay as they were read last: {0}", Cause.of(away));
            }
            databaseAway = true;
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
