package lu.fix4bizz.hub.calls;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import lu.fix4bizz.hub.calls.Trunks.Peer;
import lu.fix4bizz.hub.calls.model.Trunk;

/** The trunks as they are now. Fired inside the transaction that changes them. */
record TrunksChanged(List<Peer> peers) {
    TrunksChanged {
        peers = List.copyOf(peers);
    }

    static TrunksChanged to(List<Trunk> trunks) {
        return new TrunksChanged(trunks.stream().map(trunk -> new Peer(trunk.name(), trunk.host(), address(trunk.host()), trunk.port(), trunk.trusted())).toList());
    }

    private static String address(String host) {
        try {
            return InetAddress.getByName(host).getHostAddress();
        } catch (UnknownHostException unknownNow) {
            return host;
        }
    }
}
