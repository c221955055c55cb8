package lu.fix4bizz.sipcontainer;

import gov.nist.javax.sip.SipStackImpl;
import gov.nist.javax.sip.stack.MessageProcessor;
import gov.nist.javax.sip.stack.NioMessageProcessorFactory;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import gov.nist.javax.sip.stack.UDPMessageProcessor;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The stack's listeners, with a {@link UdpQueue} in those of UDP. */
public final class WatchedProcessors extends NioMessageProcessorFactory {

    private final List<UdpQueue> queues = new CopyOnWriteArrayList<>();

    @Override
    public MessageProcessor createMessageProcessor(SIPTransactionStack stack, InetAddress address, int port, String transport)
            throws IOException {
        MessageProcessor processor = super.createMessageProcessor(stack, address, port, transport);
        if (processor instanceof UDPMessageProcessor udp) {
            String t1 = ((SipStackImpl) stack).getConfigurationProperties().getProperty(StackProperties.T1);
            queues.add(watch(udp, new UdpQueue(Duration.ofMillis(Long.parseLong(t1)), System::currentTimeMillis)));
        }
        return processor;
    }

    /** The field is protected, but a subclass could not tell the stack that UDP is in use; the threads that read it start later. */
    private static UdpQueue watch(UDPMessageProcessor udp, UdpQueue queue) {
        try {
            Field field = UDPMessageProcessor.class.getDeclaredField("messageQueue");
            field.setAccessible(true);
            field.set(udp, queue);
            return queue;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This version of the SIP stack keeps its datagrams elsewhere", e);
        }
    }

    boolean areOverloaded() {
        return queues.stream().anyMatch(UdpQueue::isOverloaded);
    }
}
