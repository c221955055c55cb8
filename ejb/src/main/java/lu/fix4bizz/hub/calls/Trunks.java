package lu.fix4bizz.hub.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.Optional;

/** The trunks, in memory: asked on every call, so this is no session bean, which would cost a twentieth of the call. */
@ApplicationScoped
public class Trunks {
    private volatile List<Peer> peers = List.of();

    /** A trunk with its address as a number. @param trusted whether P-Asserted-Identity is believed and sent */
    public record Peer(String name, String host, String address, int port, boolean trusted) {
    }

    /** The trunk that a request comes from; both address and port have to be its own. */
    public Optional<Peer> at(String address, int port) {
        return peers.stream().filter(peer -> peer.port() == port && peer.address().equals(address)).findFirst();
    }

    /** The trunk for calls to the public network. */
    public Optional<Peer> outward() {
        return peers.stream().findFirst();
    }

    void are(@Observes(during = TransactionPhase.AFTER_SUCCESS) TrunksChanged now) {
        peers = now.peers();
    }
}
