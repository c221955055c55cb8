package lu.fix4bizz.hub.media;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses of SDP: literals are taken as they are, names are never looked up (a name server must not hold up a call). */
final class HostAddress {
    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("(?=.*:)[0-9A-Fa-f:.]{2,45}");
    private static final Pattern NAME = Pattern.compile("(?=.{1,253}$)(?=.*[A-Za-z])[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");

    private HostAddress() {
    }

    static boolean plausible(String host) {
        return literal(host).map(a -> !a.isMulticastAddress() && !host.equals("255.255.255.255"))
                .orElseGet(() -> NAME.matcher(host).matches());
    }

    static Optional<InetAddress> literal(String host) {
        try {
            boolean isLiteral = IPV4.matcher(host).matches() || IPV6.matcher(host).matches();
            return isLiteral ? Optional.of(InetAddress.getByName(host)) : Optional.empty();
        } catch (UnknownHostException e) { // such as ":::1"
            return Optional.empty();
        }
    }

    /** @return the place to send to; unresolved for a name or for "nowhere" (0.0.0.0 and ::): wait until packets show it */
    static InetSocketAddress place(String host, int port) {
        return literal(host).filter(a -> !a.isAnyLocalAddress()).map(a -> new InetSocketAddress(a, port))
                .orElseGet(() -> InetSocketAddress.createUnresolved(host, port));
    }
}
