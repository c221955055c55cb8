package lu.fix4bizz.sipcontainer;

import gov.nist.javax.sip.stack.DatagramQueuedMessageDispatch;
import java.net.DatagramPacket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.LongSupplier;

/**
 * Datagrams that wait for a thread of the stack. Under more load than the machine can carry, a plain queue grows until every
 * message in it was repeated by its sender before its turn comes: all work is then done for nobody.
 *
 * <p>So a request that opens something and waited longer than T1 is dropped: its sender has repeated it (RFC 3261 sections 17.1.1.2
 * and 17.1.2.2), and the repeat stands further back. One without credentials is dropped after half of T1 already: who was challenged
 * and comes back is served before who is new, so that what was begun is finished. What ends or answers something is
 * never dropped. When messages have been dropped for {@link #PATIENCE}, {@link OverloadValve} refuses new work.
 */
final class UdpQueue extends LinkedBlockingQueue<DatagramQueuedMessageDispatch> {

    /** A stall of the machine is no overload. */
    static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Without a dropped message for so long, it is over. */
    static final Duration CALM = Duration.ofSeconds(2);
    private static final long serialVersionUID = 1L;
    /** Some seconds of the highest load; more is lost, as it would be in a full socket. */
    private static final int MOST = 20_000;
    private static final String CREDENTIALS = "uthorization:"; // of a registrar or a proxy, in any but odd spelling
    private static final List<byte[]> OPENERS = List.of(start("REGISTER"), start("INVITE"), start("SUBSCRIBE"), start("OPTIONS"),
            start("MESSAGE"), start("PUBLISH"));

    private final long t1;
    private final transient LongSupplier millis;
    private volatile long firstDrop;
    private volatile long lastDrop;

    /**
     * @param t1 of RFC 3261 section 17.1.1.1: when a sender repeats its request for the first time
     * @param millis the clock of {@link DatagramQueuedMessageDispatch#getReceptionTime()}
     */
    UdpQueue(Duration t1, LongSupplier millis) {
        super(MOST);
        this.t1 = t1.toMillis();
        this.millis = millis;
    }

    private static byte[] start(String method) {
        return (method + " ").getBytes(StandardCharsets.US_ASCII);
    }

    /** Keeps the bytes that came, not the buffer of the longest message in which they were read. */
    @Override
    public boolean offer(DatagramQueuedMessageDispatch arrived) {
        arrived.packet.setData(Arrays.copyOf(arrived.packet.getData(), arrived.packet.getLength()));
        return super.offer(arrived);
    }

    @Override
    public DatagramQueuedMessageDispatch take() throws InterruptedException {
        DatagramQueuedMessageDispatch next = super.take();
        while (givesWay(next)) {
            noteDrop();
            next = super.take();
        }
        return next;
    }

    private boolean givesWay(DatagramQueuedMessageDispatch taken) {
        long age = millis.getAsLong() - taken.getReceptionTime();
        return age > t1 / 2 && opens(taken.packet) && (age > t1 || !hasCredentials(taken.packet));
    }

    private void noteDrop() {
        long now = millis.getAsLong();
        if (now - lastDrop > CALM.toMillis()) {
            firstDrop = now;
        }
        lastDrop = now;
    }

    /** {@return whether messages have been dropped for some time, and still are} */
    boolean isOverloaded() {
        return lastDrop - firstDrop > PATIENCE.toMillis() && millis.getAsLong() - lastDrop <= CALM.toMillis();
    }

    private static boolean hasCredentials(DatagramPacket packet) {
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.ISO_8859_1).contains(CREDENTIALS);
    }

    private static boolean opens(DatagramPacket packet) {
        return OPENERS.stream().anyMatch(start -> packet.getLength() > start.length
                && Arrays.equals(packet.getData(), 0, start.length, start, 0, start.length));
    }
}
