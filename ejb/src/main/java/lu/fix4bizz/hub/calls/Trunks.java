package lu.fix4bizz.hub.calls;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
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
public class Trunks {
    @Inject
    private TrunkRepository repository;
    private volatile List<Peer> peers = List.of();

    /** A trunk with its address as a number. @param trusted whether P-Asserted-Identity is believed and sent */
    public record Peer(String name, String host, String address, int port, boolean trusted) {
    }

    @jakarta.annotation.PostConstruct
    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    void read() {
        peers = repository.all().stream().map(Trunks::peer).toList();
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
