package lu.fix4bizz.hub.settings;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;

/** Finds out, before the server starts, whether its ports can be had. */
final class Ports {

    private Ports() {
    }

    /**
     * @throws WrongSetting for the first address that is not of this machine
     * @throws TakenPort for the first port that another program has
     */
    static void checkFree(Settings settings) throws IOException {
        own(Setting.HUB_HTTP_HOST, settings.httpHost());
        own(Setting.HUB_MANAGEMENT_HOST, settings.managementHost());
        own(Setting.HUB_SIP_HOST, settings.sipHost());
        tcp(Setting.HUB_HTTP_PORT, settings.httpHost(), settings.httpPort());
        tcp(Setting.HUB_MANAGEMENT_HOST, settings.managementHost(), settings.managementPort());
        tcp(Setting.HUB_SIP_PORT, settings.sipHost(), settings.sipPort());
        udp(Setting.HUB_SIP_PORT, settings.sipHost(), settings.sipPort());
    }

    /** Any port will do: an address that gives none is not of this machine, or not of IPv4. */
    private static void own(Setting setting, String host) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(host, 0));
        } catch (SocketException e) {
            throw new WrongSetting(setting, host);
        }
    }

    private static void tcp(Setting setting, String host, int port) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (BindException e) {
            throw new TakenPort(setting, "TCP", host, port, e);
        }
    }

    private static void udp(Setting setting, String host, int port) throws IOException {
        try (var socket = new DatagramSocket(null)) {
            socket.bind(new InetSocketAddress(host, port));
        } catch (BindException e) {
            throw new TakenPort(setting, "UDP", host, port, e);
        }
    }

    /** A port cannot be had. The message says which, for what, why, and what helps. */
    static final class TakenPort extends IOException {

        private TakenPort(Setting setting, String protocol, String host, int port, BindException why) {
            super("%s: %s port %d at %s cannot be had (%s). Stop the program that has it, choose another, or shift all ports by HUB_OFFSET."
                    .formatted(setting, protocol, port, host, why.getMessage()), why);
        }
    }
}
