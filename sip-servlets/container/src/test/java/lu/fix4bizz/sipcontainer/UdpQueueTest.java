package lu.fix4bizz.sipcontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gov.nist.javax.sip.stack.DatagramQueuedMessageDispatch;
import java.net.DatagramPacket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UdpQueueTest {

    private static final String REGISTER = "REGISTER sip:a SIP/2.0\r\n";

    private final AtomicLong millis = new AtomicLong(1_000_000);
    private final UdpQueue queue = new UdpQueue(Duration.ofMillis(500), millis::get);

    @Test
    void messages_come_in_order_and_without_the_rest_of_their_buffer() throws InterruptedException {
        arrive(REGISTER);
        arrive("BYE sip:a SIP/2.0\r\n");
        millis.addAndGet(250);
        DatagramPacket first = queue.take().packet;
        assertEquals(REGISTER.length(), first.getData().length);
        assertEquals(REGISTER, text(first));
        assertEquals("BYE sip:a SIP/2.0\r\n", take());
    }

    @ParameterizedTest
    @ValueSource(strings = {"REGISTER", "INVITE", "SUBSCRIBE", "OPTIONS", "MESSAGE", "PUBLISH"})
    void what_its_sender_has_repeated_gives_way_to_the_repeat(String method) throws InterruptedException {
        arrive(method + " sip:first SIP/2.0\r\n");
        millis.addAndGet(501);
        arrive(method + " sip:repeat SIP/2.0\r\n");
        assertEquals(method + " sip:repeat SIP/2.0\r\n", take());
        assertTrue(queue.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACK", "BYE", "CANCEL", "PRACK", "UPDATE", "INFO", "SIP/2.0 200 OK", "", "\r\n"})
    void what_ends_or_answers_something_is_never_dropped(String start) throws InterruptedException {
        arrive(start + " sip:a SIP/2.0\r\n");
        millis.addAndGet(60_000);
        assertEquals(start + " sip:a SIP/2.0\r\n", take());
    }

    @Test
    void who_was_challenged_and_comes_back_is_served_before_who_is_new() throws InterruptedException {
        String answered = REGISTER + "Authorization: Digest x\r\n\r\n";
        arrive(REGISTER);
        arrive(answered);
        millis.addAndGet(251);
        assertEquals(answered, take());
        assertTrue(queue.isEmpty());
    }

    @Test
    void a_stall_is_no_overload() throws InterruptedException {
        dropUntil(UdpQueue.PATIENCE.toMillis());
        assertFalse(queue.isOverloaded());
    }

    @Test
    void drops_for_some_time_are_an_overload_until_there_are_none() throws InterruptedException {
        dropUntil(UdpQueue.PATIENCE.toMillis() + 1_000);
        assertTrue(queue.isOverloaded());
        millis.addAndGet(UdpQueue.CALM.toMillis() + 1);
        assertFalse(queue.isOverloaded());
        dropUntil(UdpQueue.PATIENCE.toMillis() / 2);
        assertFalse(queue.isOverloaded());
    }

    @Test
    void stalls_with_calm_between_them_are_no_overload() throws InterruptedException {
        for (int i = 0; i < 10; i++) {
            dropUntil(UdpQueue.PATIENCE.toMillis() / 2);
            millis.addAndGet(UdpQueue.CALM.toMillis() + 1);
        }
        dropUntil(1_000);
        assertFalse(queue.isOverloaded());
    }

    /** For that time a message a second is dropped, the first at once. */
    private void dropUntil(long time) throws InterruptedException {
        for (long passed = 0; passed <= time; passed += 1_000) {
            arrive(REGISTER);
            millis.addAndGet(1_000);
            arrive(REGISTER);
            take();
        }
    }

    private void arrive(String text) {
        byte[] buffer = Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), 16_384);
        assertTrue(queue.offer(new DatagramQueuedMessageDispatch(new DatagramPacket(buffer, text.length()), millis.get())));
    }

    private String take() throws InterruptedException {
        return text(queue.take().packet);
    }

    private static String text(DatagramPacket packet) {
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.US_ASCII);
    }
}
