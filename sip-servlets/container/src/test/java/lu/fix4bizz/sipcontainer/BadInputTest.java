package lu.fix4bizz.sipcontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {

    private static TestServer server;
    private final RawSip phone = server.phone();

    @BeforeAll
    static void boot() {
        server = new TestServer().started();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void still_serves() {
        phone.forget(); // some of it is answered by 400
        assertTrue(phone.ask(phone.request("OPTIONS", "")).startsWith("SIP/2.0 200"));
        phone.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\r\n\r\n", "\0\0\0\0", "hello", "OPTIONS", "OPTIONS sip:a@b SIP/2.0\r\n\r\n",
        "OPTIONS sip:a@b SIP/2.0\r\nVia: SIP/2.0/UDP\r\nCSeq: x\r\n\r\n", "OPTIONS sip:a@b SIP/9.9\r\nVia: ;;;\r\n\r\n",
        "SIP/2.0 200 OK\r\n\r\n", "SIP/2.0 999999999999 OK\r\nVia: SIP/2.0/UDP 127.0.0.1\r\n\r\n",
        "INVITE sip:a@b SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:9;branch=z9hG4bKx\r\nFrom: <<<>\r\nTo: \"\r\nCall-ID:\r\nCSeq: 1 BYE\r\n\r\n",
        "INVITE sip:a@b SIP/2.0\r\nContent-Length: -5\r\n\r\n", "INVITE sip:a@b SIP/2.0\r\nContent-Length: 99999999999999999999\r\n\r\n"})
    void a_malformed_datagram_ends_no_thread(String text) {
        for (int i = 0; i < 20; i++) { // more than there are threads
            phone.send(text);
        }
    }

    @Test
    void random_datagrams_end_no_thread() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[random.nextInt(600)];
            random.nextBytes(bytes);
            phone.send(bytes);
        }
    }

    @Test
    void a_request_with_random_damage_ends_no_thread() {
        Random random = new Random(8);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = phone.request("MESSAGE", "x").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
            for (int damage = 0; damage < 4; damage++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            phone.send(bytes);
        }
    }

    @Test
    void a_datagram_longer_than_allowed_is_not_served() {
        phone.send(phone.request("MESSAGE", "x".repeat(40_000)));
    }

    @Test
    void a_message_longer_than_allowed_closes_its_connection() {
        String answer = phone.askOverTcp(phone.request("OPTIONS", "x".repeat(40_000), "long@test", "TCP"));
        assertEquals("", answer);
    }

    @Test
    void a_method_nobody_knows_is_refused() {
        String answer = phone.ask(phone.request("DANCE", ""));
        assertTrue(answer.startsWith("SIP/2.0 4") || answer.startsWith("SIP/2.0 5"), answer);
    }
}
