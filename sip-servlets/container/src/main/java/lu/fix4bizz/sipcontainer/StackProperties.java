package lu.fix4bizz.sipcontainer;

import java.util.Properties;
import org.mobicents.ext.javax.sip.dns.DNSAwareRouter;

/** Every property of the JAIN-SIP stack that differs from its default, in one place, each with its reason. */
final class StackProperties {

    /** Limit of {@link OverloadValve}; the stack hands its properties to the valve. */
    static final String MAX_TRANSACTIONS = "lu.fix4bizz.sipcontainer.MAX_TRANSACTIONS";
    /** Seconds that {@link OverloadValve} asks refused clients to wait. */
    static final String RETRY_AFTER = "lu.fix4bizz.sipcontainer.RETRY_AFTER";
    /** T1 in milliseconds, for {@link WatchedProcessors}. */
    static final String T1 = "lu.fix4bizz.sipcontainer.T1";

    private static final String GOV = "gov.nist.javax.sip.";
    private final Properties properties = new Properties();

    private StackProperties() { }

    static Properties of(SipContainerSettings settings) {
        StackProperties all = new StackProperties();
        all.dialogs();
        all.sizes(settings);
        all.memory(settings);
        all.plugs();
        all.put(T1, settings.t1().toMillis());
        return all.properties;
    }

    /** What Mobicents needs: it keeps the dialogs itself. */
    private void dialogs() {
        put("javax.sip.STACK_NAME", "sip-container");
        put("javax.sip.AUTOMATIC_DIALOG_SUPPORT", "off");
        put(GOV + "LOOSE_DIALOG_VALIDATION", "true");
        // The container itself answers merged requests and wrong CSeq.
        put(GOV + "AUTOMATIC_DIALOG_ERROR_HANDLING", "false");
        // The container counts the ACKs it waits for.
        put(GOV + "PASS_INVITE_NON_2XX_ACK_TO_LISTENER", "true");
        // A NOTIFY outside a subscription (message-summary of other systems) is the application's to answer.
        put(GOV + "DELIVER_UNSOLICITED_NOTIFY", "true");
        // Forked answers reach the session that they belong to; waiting for more holds the transaction's data in memory.
        put(GOV + "MAX_FORK_TIME_SECONDS", "0");
    }

    private void sizes(SipContainerSettings settings) {
        // Without it the stack calls servlets one at a time.
        put(GOV + "REENTRANT_LISTENER", "true");
        put(GOV + "THREAD_POOL_SIZE", settings.threads());
        // Else all messages of one TCP connection, e.g. a trunk, wait for each other.
        put(GOV + "TCP_POST_PARSING_THREAD_POOL_SIZE", settings.threads());
        // A burst of registrations after a power cut must not be lost in the socket.
        put(GOV + "RECEIVE_UDP_BUFFER_SIZE", settings.receiveBuffer());
        put(GOV + "SEND_UDP_BUFFER_SIZE", settings.sendBuffer());
    }

    /** What keeps the heap flat. */
    private void memory(SipContainerSettings settings) {
        // Also the size of the buffer that is allocated for every datagram.
        put(GOV + "MAX_MESSAGE_SIZE", settings.maxMessageSize());
        // A UDP transaction stays 64 x T1 after its answer (RFC 3261 timer J). "Normal" keeps the bytes of the two messages
        // for that time and not their parsed trees, which are ten times as large.
        put(GOV + "RELEASE_REFERENCES_STRATEGY", "Normal");
        // Messages over TCP that waited so long: their senders have given up, or will. Over UDP see UdpQueue.
        put(GOV + "CONGESTION_CONTROL_TIMEOUT", 4_000);
        // A TCP peer that went silent without a word gives its connection back after an hour.
        put(GOV + "NIO_MAX_SOCKET_IDLE_TIME", 3_600_000);
        put(GOV + "SIP_MESSAGE_VALVE", OverloadValve.class.getName() + "," + StrayRequests.class.getName());
        put(MAX_TRANSACTIONS, settings.maxTransactions());
        put(RETRY_AFTER, settings.retryAfter().toSeconds());
    }

    private void plugs() {
        // Selector instead of one thread per connection; also the only one that knows WebSocket.
        put(GOV + "MESSAGE_PROCESSOR_FACTORY", WatchedProcessors.class.getName());
        put(GOV + "TIMER_CLASS_NAME", WheelTimer.class.getName());
        put("javax.sip.ROUTER_PATH", DNSAwareRouter.class.getName());
        put(GOV + "STACK_LOGGER", StackLog.class.getName());
        put(GOV + "SERVER_LOGGER", WireLog.class.getName());
        put(GOV + "TRACE_LEVEL", "0");
    }

    private void put(String name, Object value) {
        properties.setProperty(name, value.toString());
    }
}
