package lu.fix4bizz.hub.calls;

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
import java.util.List;
import java.util.Optional;
import lu.fix4bizz.hub.calls.model.Trunk;
import lu.fix4bizz.hub.calls.model.TrunkRepository;

/** The trunks, in memory: asked on every call, read again every half minute. */
@Singleton
@Startup
@DependsOn("SampleLoader")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Trunks {
    private static final Logger LOG = System.getLogger(Trunks.class.getName());

    @Inject
    private TrunkRepository repository;
    private volatile List<Peer> peers = List.of();
    private volatile boolean databaseAway;

    /** A trunk with its address as a number. @param trusted whether P-Asserted-Identity is believed and sent */
    public record Peer(String name, String host, String address, int port, boolean trusted) {
    }

    @jakarta.annotation.PostConstruct
    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    void read() {
        try {
            peers = repository.all().stream().map(Trunks::peer).toList();
            databaseAway = false;
        } catch (RuntimeException away) {
            if (!databaseAway) {
                LOG.log(Level.WARNING, "The trunks stay as they were read last: {0}", away.toString());
            }
            databaseAway = true;
        }
    }

    /** The trunk that a request comes from; both address and port have to be its own. */
    public Optional<Peer> at(String address, int port) {
        return peers.stream().filter(peer -> peer.port() == port && peer.address().equals(address)).findFirst();
    }

    /** The trunk for calls to the public network. */
    public Optional<Peer> outward() {
        return peers.stream().findFirst();
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
