package lu.fix4bizz.sipcontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lu.fix4bizz.sipcontainer.app.Journal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SipContainerTest {

    private TestServer server;
    private RawSip phone;

    @BeforeEach
    void boot() {
        server = new TestServer().started();
        phone = server.phone();
    }

    @AfterEach
    void stop() {
        phone.close();
        server.close();
    }

    @Test
    void a_servlet_answers_over_udp_with_one_request_scope_per_message() {
        assertTrue(phone.ask(phone.request("OPTIONS", "")).startsWith("SIP/2.0 200 use 12"));
        assertTrue(phone.ask(phone.request("OPTIONS", "")).startsWith("SIP/2.0 200 use 12"));
    }

    @Test
    void a_servlet_answers_over_tcp() {
        String request = phone.request("OPTIONS", "", "tcp@test", "TCP");
        assertTrue(phone.askOverTcp(request).startsWith("SIP/2.0 200 use 12"));
    }

    @Test
    void a_call_is_answered_acknowledged_and_ended() throws InterruptedException {
        String invite = phone.request("INVITE", "");
        assertTrue(phone.ask(invite).startsWith("SIP/2.0 180"));
        String ok = phone.answer();
        assertTrue(ok.startsWith("SIP/2.0 200"), ok);
        assertEquals("sip:made@127.0.0.1", RawSip.header(ok, "X-Made"));
        phone.acknowledge(invite, ok);
        assertEquals("ACK", server.bean(Journal.class).next());
        assertTrue(phone.ask(phone.inDialog("BYE", 2, invite, ok)).startsWith("SIP/2.0 200"));
        assertEquals("ended", server.bean(Journal.class).next());
        assertEquals(0, server.sessions());
    }

    @Test
    void a_timer_fires_with_injected_beans_and_a_request_scope() throws InterruptedException {
        assertTrue(phone.ask(phone.request("MESSAGE", "wake")).startsWith("SIP/2.0 200"));
        assertEquals("timer wake use 1", server.bean(Journal.class).next());
        assertEquals("ended", server.bean(Journal.class).next());
    }
}
