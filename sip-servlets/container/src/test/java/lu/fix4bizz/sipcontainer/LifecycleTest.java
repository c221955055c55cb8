package lu.fix4bizz.sipcontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    @Test
    void booting_again_and_again_leaves_no_threads_and_no_ports() throws InterruptedException {
        int port = TestServer.freePort();
        answerOnce(port);
        Set<Thread> before = threads();
        for (int i = 0; i < 3; i++) {
            answerOnce(port);
        }
        assertEquals(Set.of(), left(before));
    }

    @Test
    void a_taken_udp_port_stops_the_boot_and_is_named() throws IOException, InterruptedException {
        Set<Thread> before = threads();
        try (DatagramSocket other = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"))) {
            refusesToBoot("udp 127.0.0.1:", other.getLocalPort());
        }
        assertEquals(Set.of(), left(before));
    }

    @Test
    void a_taken_tcp_port_stops_the_boot_and_is_named() throws IOException, InterruptedException {
        Set<Thread> before = threads();
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            refusesToBoot("tcp 127.0.0.1:", other.getLocalPort());
        }
        assertEquals(Set.of(), left(before));
    }

    @Test
    void an_application_that_fails_when_the_doors_are_open_gives_them_back() throws InterruptedException {
        Set<Thread> before = threads();
        int port = TestServer.freePort();
        try (TestServer server = new TestServer(port, UnaryOperator.identity())) {
            server.failWhileBooting();
            assertThrows(IllegalStateException.class, server::started);
        }
        answerOnce(port);
        assertEquals(Set.of(), left(before));
    }

    @Test
    void stopping_twice_or_before_the_start_does_nothing() {
        TestServer server = new TestServer();
        server.stop();
        server.started().stop();
        server.close();
    }

    private static void refusesToBoot(String listener, int port) {
        try (TestServer server = new TestServer(port, UnaryOperator.identity())) {
            String message = assertThrows(IllegalStateException.class, server::started).getMessage();
            assertTrue(message.contains("cannot listen on " + listener + port), message);
        }
    }

    private static void answerOnce(int port) {
        try (TestServer server = new TestServer(port, UnaryOperator.identity()).started(); RawSip phone = server.phone()) {
            assertTrue(phone.ask(phone.request("OPTIONS", "")).startsWith("SIP/2.0 200"));
            String request = phone.request("OPTIONS", "", "tcp-" + System.nanoTime(), "TCP");
            assertTrue(phone.askOverTcp(request).startsWith("SIP/2.0 200"));
            phone.ask(phone.request("MESSAGE", "wake"));
        }
    }

    private static Set<Thread> threads() {
        return Set.copyOf(Thread.getAllStackTraces().keySet());
    }

    /** {@return names of threads that are new and do not end by themselves} */
    private static Set<String> left(Set<Thread> before) throws InterruptedException {
        Set<Thread> fresh = threads().stream().filter(t -> !before.contains(t)).collect(Collectors.toSet());
        for (Thread each : fresh) {
            each.join(TimeUnit.SECONDS.toMillis(5));
        }
        return fresh.stream().filter(Thread::isAlive).map(Thread::getName).collect(Collectors.toSet());
    }
}
