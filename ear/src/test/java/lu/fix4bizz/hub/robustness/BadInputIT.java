package lu.fix4bizz.hub.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lu.fix4bizz.hub.testing.Api;
import lu.fix4bizz.hub.testing.HubServer;
import lu.fix4bizz.hub.testing.sip.Leg;
import lu.fix4bizz.hub.testing.sip.Line;
import lu.fix4bizz.hub.testing.sip.Sdp;
import lu.fix4bizz.hub.testing.sip.SipClient;
import lu.fix4bizz.hub.testing.sip.SipMessage;
import lu.fix4bizz.hub.testing.sip.SipPhone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that no phone should send (in the spirit of RFC 4475): the hub answers clearly where an answer is due, and goes on. */
class BadInputIT {

    private static final HubServer HUB = HubServer.shared();
    private final SipClient client = SipClient.udp(HUB.sipPort());

    @AfterEach
    void hub_goes_on() {
        assertAlive(client);
        client.close();
    }

    private static void assertAlive(SipClient client) {
        String callId = SipClient.unique("alive");
        client.send(text("OPTIONS", "Call-ID: " + callId, "CSeq: 1 OPTIONS", client));
        assertEquals(200, client.take("answer to OPTIONS", message -> message.callId().equals(callId)).status());
    }

    /** A request whose two lines the test writes itself; the rest is as it should be. */
    private static String text(String method, String callId, String cseq, SipClient client) {
        return String.join("\r\n", method + " sip:load.example SIP/2.0",
                "Via: SIP/2.0/UDP 127.0.0.1:" + client.port() + ";branch=z9hG4bK" + SipClient.unique("bad"),
                "Max-Forwards: 70", "From: <sip:bad@load.example>;tag=1", "To: <sip:bad@load.example>", callId, cseq, "Contact: <sip:bad@127.0.0.1:" + client.port() + ">", "Event: presence",
                "Subscription-State: active", "Refer-To: <sip:other@load.example>", "Content-Length: 0", "", "");
    }

    static List<String> malformed() {
        String good = """
                OPTIONS sip:load.example SIP/2.0
                Via: SIP/2.0/UDP 127.0.0.1:9;branch=z9hG4bKbad
                Max-Forwards: 70
                From: <sip:bad@load.example>;tag=1
                To: <sip:bad@load.example>
                Call-ID: malformed
                CSeq: 1 OPTIONS
                Content-Length: 0

                """.replace("\n", "\r\n");
        return List.of("", "\r\n\r\n", "\0\0\0\0", "GET / HTTP/1.1\r\nHost: hub\r\n\r\n", "SIP/2.0 200 OK\r\n\r\n", "OPTIONS\r\n\r\n",
                good.replace("SIP/2.0\r\nVia", "SIP/7.0\r\nVia"), good.replace("Call-ID: malformed\r\n", ""), good.replace("CSeq: 1 OPTIONS\r\n", ""),
                good.replace("CSeq: 1 OPTIONS", "CSeq: 99999999999999999999 OPTIONS"), good.replace("CSeq: 1 OPTIONS", "CSeq: 1 INVITE"),
                good.replace("Content-Length: 0", "Content-Length: -999"), good.replace("Content-Length: 0", "Content-Length: 9999"),
                good.replace("Content-Length: 0", "Content-Length: many"), good.replace("Max-Forwards: 70", "Max-Forwards: 300"),
                good.replace("Max-Forwards: 70", "Max-Forwards: none"), good.replace("<sip:bad@load.example>;tag=1", "<sip:bad@load.example"),
                good.replace("<sip:bad@load.example>;tag=1", "\"never closed <sip:bad@load.example>;tag=1"),
                good.replace("sip:load.example SIP", "sip: SIP"), good.replace("sip:load.example SIP", "<sip:load.example> SIP"),
                good.replace("sip:load.example SIP", "nobodyKnowsThisScheme:totallyopaque SIP"), good.replace("sip:load.example SIP", "sip:%zz@load.example SIP"),
                good.replace("From:", "From").replace("To:", "To"), good.replace("Via: SIP/2.0/UDP", "Via: SIP/2.0/UNKNOWN"),
                good.replace("127.0.0.1:9;", "127.0.0.1:99999999;"), good.replace("branch=z9hG4bKbad", "branch="),
                good.replace("To: <sip:bad@load.example>", "To: <sip:bad@load.example>;tag=one;tag=two"),
                good.replace("Call-ID: malformed", "Call-ID: \u0001\u0002\ufffd"), good.replace("Call-ID: malformed", "Call-ID: one\r\nCall-ID: two"),
                good.replace("OPTIONS", "REGISTER").replace("Content-Length: 0", "Contact: <sip:\0@[::1>;expires=-5\r\nContent-Length: 0"),
                good.replace("OPTIONS", "REGISTER").replace("Content-Length: 0", "Authorization: Digest username=\"\r\nContent-Length: 0"),
                good.replace("OPTIONS", "INVITE").replace("Content-Length: 0", "Contact: *\r\nContent-Length: 0"),
                good.replace("OPTIONS", "SUBSCRIBE").replace("Content-Length: 0", "Expires: soon\r\nEvent:\r\nContent-Length: 0"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void malformed_message_over_udp(String text) {
        client.send(text.getBytes(StandardCharsets.ISO_8859_1));
        assertAlive(client);
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void malformed_message_over_tcp(String text) {
        try (var connection = SipClient.tcp(HUB.sipPort())) {
            connection.send(text.getBytes(StandardCharsets.ISO_8859_1));
            assertAlive(client);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NEWMETHOD", "PUBLISH", "NOTIFY", "BYE", "UPDATE", "INFO", "MESSAGE", "REFER"})
    void method_that_makes_no_sense_is_refused(String method) {
        String callId = SipClient.unique("method");
        client.send(text(method, "Call-ID: " + callId, "CSeq: 1 " + method, client));
        int status = client.take("answer to " + method, message -> message.callId().equals(callId) && message.status() >= 200).status();
        assertTrue(status == 405 || status == 481 || status == 501, method + " is answered " + status);
    }

    @Test
    void request_of_no_dialog_is_not_relayed_to_somebody_else() {
        try (var victim = SipClient.udp(HUB.sipPort())) {
            String callId = SipClient.unique("relay");
            client.send(text("INFO", "Call-ID: " + callId, "CSeq: 1 INFO", client).replace("INFO sip:load.example", "INFO sip:victim@127.0.0.1:" + victim.port()));
            assertEquals(481, client.take("answer to INFO", message -> message.callId().equals(callId)).status());
            assertAlive(victim);
            assertTrue(victim.received().stream().noneMatch(message -> message.isRequest("INFO")), "the hub is no open relay");
        }
    }

    @Test
    void ack_and_cancel_of_nothing_are_survived() {
        client.send(text("ACK", "Call-ID: nothing", "CSeq: 1 ACK", client));
        client.send(text("CANCEL", "Call-ID: nothing", "CSeq: 1 CANCEL", client));
        int status = client.take("answer to CANCEL", message -> message.callId().equals("nothing") && message.status() >= 200).status();
        assertTrue(status == 200 || status == 481, "CANCEL is answered " + status);
    }

    @Test
    void huge_message_over_udp_is_survived() {
        client.send(text("OPTIONS", "Call-ID: huge\r\nSubject: " + "x".repeat(64_000), "CSeq: 1 OPTIONS", client));
        assertAlive(client);
    }

    @Test
    void huge_and_endless_messages_over_tcp_are_survived() {
        try (var connection = SipClient.tcp(HUB.sipPort()); var endless = SipClient.tcp(HUB.sipPort())) {
            sendWhatIsTaken(connection, text("OPTIONS", "Call-ID: huge\r\nSubject: " + "x".repeat(65_536), "CSeq: 1 OPTIONS", connection));
            sendWhatIsTaken(endless, "OPTIONS sip:load.example SIP/2.0\r\nSubject: " + "x".repeat(200_000));
            assertAlive(client);
        }
    }

    /** The hub may close the connection before all of it is written. */
    private static void sendWhatIsTaken(SipClient connection, String text) {
        try {
            connection.send(text);
        } catch (UncheckedIOException closed) {
            assertTrue(closed.getMessage().matches(".*(Broken pipe|Connection reset).*"), closed.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"this is no session description", "v=0\r\n", "v=0\r\no=-\r\ns=-\r\nm=audio\r\n", "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n",
        "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 no.such.host.invalid\r\nt=0 0\r\nm=audio 99999 RTP/AVP 8\r\n",
        "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=video 5000 RTP/AVP 31\r\n"})
    void wrong_offer_to_a_mailbox_is_refused_clearly(String offer) {
        adminDisturbed(false);
        try (var bob = SipPhone.udp(HUB.sipPort(), Line.acme(7202))) {
            Leg call = bob.call("7200", offer);
            SipMessage answer = bob.client().take("final answer", message -> message.method().equals("INVITE") && message.status() >= 200 && message.cseq() == 2);
            assertTrue(answer.status() == 400 || answer.status() == 488, answer.text());
            assertEquals(2, call.invitation().cseq());
        } finally {
            adminDisturbed(true);
        }
    }

    /** Who does not want to be disturbed is busy, and the caller comes to the mailbox at once. */
    private static void adminDisturbed(boolean yes) {
        Api.of(HUB, "admin").change("PATCH", "/me", "{\"doNotDisturb\": " + !yes + "}");
    }

    @Test
    void offer_without_a_common_codec_is_refused_with_488() {
        adminDisturbed(false);
        try (var bob = SipPhone.udp(HUB.sipPort(), Line.acme(7202))) {
            bob.call("7200", Sdp.with(40_000, "98", "a=rtpmap:98 opus/48000/2\r\n")).refused(488);
        } finally {
            adminDisturbed(true);
        }
    }

    @Test
    void threads_stay_as_they_are_after_much_bad_input() {
        malformed().forEach(text -> client.send(text.getBytes(StandardCharsets.ISO_8859_1)));
        assertAlive(client);
        int before = threads();
        for (int round = 0; round < 50; round++) {
            malformed().forEach(text -> client.send(text.getBytes(StandardCharsets.ISO_8859_1)));
            assertAlive(client);
        }
        assertTrue(threads() <= before + 20, "threads before " + before + ", after " + threads());
    }

    private static int threads() {
        String[] tasks = java.nio.file.Path.of("/proc/" + HUB.pid() + "/task").toFile().list();
        return tasks == null ? 0 : tasks.length;
    }
}
