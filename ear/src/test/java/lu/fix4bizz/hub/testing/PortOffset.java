package lu.fix4bizz.hub.testing;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Finds offsets (HUB_OFFSET) whose ports nobody has, below the ports that clients get by themselves. */
final class PortOffset {

    /** Chromium opens no page there: it is a port of another protocol (Amanda). */
    private static final int NOT_FOR_BROWSERS = 10080;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private PortOffset() {
    }

    static int free() {
        return Stream.generate(() -> ThreadLocalRandom.current().nextInt(1, 21) * 1000)
                .limit(200)
                .filter(PortOffset::isFree)
                .filter(GIVEN::add)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No free ports for another hub"));
    }

    private static boolean isFree(int offset) {
        return 8080 + offset != NOT_FOR_BROWSERS && tcp(8080 + offset) && tcp(9990 + offset) && tcp(5060 + offset) && udp(5060 + offset) && udp(10000 + offset);
    }

    private static boolean tcp(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean udp(int port) {
        try (var socket = new DatagramSocket(port, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
