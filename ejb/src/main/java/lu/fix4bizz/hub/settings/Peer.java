package lu.fix4bizz.hub.settings;

/**
 * Another machine and its port.
 *
 * @param host name or address
 * @param port 1 to 65535
 */
public record Peer(String host, int port) {

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
