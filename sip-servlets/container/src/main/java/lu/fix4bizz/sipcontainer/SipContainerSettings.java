package lu.fix4bizz.sipcontainer;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * The settings of the SIP container. A value out of its range is refused with its name, the value and what is allowed.
 *
 * @param listeners where to listen, at least one
 * @param threads threads that read SIP messages and call servlets, 1 to 256. Servlets that wait for a database need more
 *     threads than processors: 32 to 64
 * @param t1 the round-trip time estimate of RFC 3261 section 17.1.1.1, 100 ms to 2 s; a UDP transaction lives 64 times as long
 * @param receiveBuffer bytes of the UDP receive buffer asked from the system, 64 KiB to 64 MiB
 * @param sendBuffer bytes of the UDP send buffer asked from the system, 64 KiB to 64 MiB
 * @param maxMessageSize longest SIP message in bytes, 4 KiB to 64 KiB; longer ones are dropped
 * @param maxTransactions server transactions in memory, 1000 to 1 million; above it new work is refused by 503 with Retry-After
 * @param retryAfter what a refused client is told to wait at least, 1 s to 1 h; at most twice that
 */
public record SipContainerSettings(List<Listener> listeners, int threads, Duration t1, int receiveBuffer, int sendBuffer,
        int maxMessageSize, int maxTransactions, Duration retryAfter) {

    /** A transport of SIP that the container can listen on. */
    public enum Transport {
        /** RFC 3261 section 18 */
        UDP,
        /** RFC 3261 section 18 */
        TCP;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One door of the container.
     *
     * @param transport the transport
     * @param host an address of this machine, as a number (127.0.0.1); it is also what peers see in Via and Contact
     * @param port 1 to 65535
     */
    public record Listener(Transport transport, String host, int port) {

        /** Checks the port. */
        public Listener {
            within("port", port, 1, 65_535);
        }

        @Override
        public String toString() {
            return transport.word() + " " + host + ":" + port;
        }
    }

    /** Checks every value. */
    public SipContainerSettings {
        listeners = List.copyOf(listeners);
        within("listeners", listeners.size(), 1, 16);
        within("threads", threads, 1, 256);
        within("t1 (ms)", t1.toMillis(), 100, 2_000);
        within("receiveBuffer", receiveBuffer, 65_536, 67_108_864);
        within("sendBuffer", sendBuffer, 65_536, 67_108_864);
        within("maxMessageSize", maxMessageSize, 4_096, 65_536);
        within("maxTransactions", maxTransactions, 1_000, 1_000_000);
        within("retryAfter (s)", retryAfter.toSeconds(), 1, 3_600);
    }

    /**
     * The settings that suit a hub of some thousand phones in a heap of 1 GiB.
     *
     * @param listeners where to listen
     * @return settings with every other value at its default
     */
    public static SipContainerSettings of(List<Listener> listeners) {
        return new SipContainerSettings(listeners, 32, Duration.ofMillis(500), 4 << 20, 1 << 20, 16_384, 100_000, Duration.ofSeconds(10));
    }

    /**
     * @param count threads that read SIP messages and call servlets, 1 to 256
     * @return these settings with that many threads
     */
    public SipContainerSettings withThreads(int count) {
        return new SipContainerSettings(listeners, count, t1, receiveBuffer, sendBuffer, maxMessageSize, maxTransactions, retryAfter);
    }

    /**
     * @param limit server transactions in memory, 1000 to 1 million
     * @return these settings with that limit
     */
    public SipContainerSettings withMaxTransactions(int limit) {
        return new SipContainerSettings(listeners, threads, t1, receiveBuffer, sendBuffer, maxMessageSize, limit, retryAfter);
    }

    private static void within(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("SIP setting %s is %d, allowed are %d to %d".formatted(name, value, least, most));
        }
    }
}
