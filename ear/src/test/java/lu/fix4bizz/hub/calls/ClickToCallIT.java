package lu.fix4bizz.hub.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lu.fix4bizz.hub.testing.Api;
import lu.fix4bizz.hub.testing.HubServer;
import lu.fix4bizz.hub.testing.sip.Leg;
import lu.fix4bizz.hub.testing.sip.Line;
import lu.fix4bizz.hub.testing.sip.Sdp;
import lu.fix4bizz.hub.testing.sip.SipMessage;
import lu.fix4bizz.hub.testing.sip.SipPhone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alice orders calls; her own phone rings first. */
class ClickToCallIT {

    private static final HubServer HUB = HubServer.shared();
    private final Api alice = Api.of(HUB, "alice");
    private final SipPhone desk = SipPhone.udp(HUB.sipPort(), Line.acme(7201));
    private final SipPhone soft = SipPhone.tcp(HUB.sipPort(), Line.acme(7201));
    private final SipPhone chloe = SipPhone.udp(HUB.sipPort(), Line.acme(7203));

    @BeforeEach
    void phones() {
        List.of(desk, chloe).forEach(phone -> phone.sendRegister(List.of("Contact: *", "Expires: 0")));
        desk.register();
        chloe.register();
    }

    @AfterEach
    void tidy() {
        Api.of(HUB, "chloe").doNotForward("always");
        List.of(desk, soft, chloe).forEach(phone -> phone.register(0));
        List.of(desk, soft, chloe).forEach(SipPhone::close);
    }

    private Leg ordered(String to) {
        assertEquals(202, alice.status("POST", "/me/calls", "{\"to\": \"" + to + "\"}"));
        return desk.ringing();
    }

    @Test
    void both_talk_once_both_have_answered() {
        Leg own = ordered("7203");
        SipMessage toOwn = own.invitation();
        assertTrue(toOwn.header("From").startsWith("\"Chloé Lambert\" <sip:7203@acme.example>"), toOwn.header("From"));
        assertEquals("Auto", toOwn.header("Answer-Mode"));
        own.answer();

        Leg called = chloe.invited();
        assertTrue(called.invitation().header("From").contains("sip:7201@acme.example"), called.invitation().header("From"));
        assertEquals("", called.invitation().body());
        assertEquals("", called.invitation().header("X-Hub-Ticket"));
        called.respond(180, "");
        called.respond(200, Sdp.audio(41_000));
        SipMessage join = own.requested("INVITE");
        assertTrue(join.body().contains("m=audio 41000 "), join.body());
        own.respondTo(join, 200, Sdp.audio(42_000));
        own.requested("ACK");
        assertTrue(called.requested("ACK").body().contains("m=audio 42000 "));
        alice.awaited("/me/calls?limit=1", "\"direction\":\"placed\".*\"name\":\"Chloé Lambert\",\"number\":\"7203\".*\"status\":\"in-progress\"");

        called.request("INFO", "Signal=5\r\n", "Content-Type: application/dtmf-relay");
        own.respondTo(own.requested("INFO"), 200, "");
        called.response("INFO", 200);
        called.request("BYE", "");
        called.response("BYE", 200);
        own.hungUp();
        alice.awaited("/me/calls?limit=1", "\"number\":\"7203\".*\"status\":\"placed\"");
    }

    @Test
    void the_first_of_the_own_phones_makes_the_call() {
        soft.register();
        Leg atDesk = ordered("7203");
        Leg atScreen = soft.ringing();
        atScreen.answer();
        assertTrue(atDesk.cancelled().header("Reason").contains("completed elsewhere"));
        Leg called = chloe.ringing();
        atScreen.hangUp();
        called.cancelled();
    }

    @Test
    void nobody_is_called_when_the_own_phone_is_not_answered() {
        ordered("7203").refuse(486);
        assertTrue(chloe.client().received().stream().noneMatch(message -> message.isRequest("INVITE")));
    }

    @Test
    void a_colleague_who_refuses_is_heard_as_busy_and_the_call_ends() {
        Api.of(HUB, "chloe").change("PUT", "/me/voicemail/settings", settings(false));
        try {
            Leg own = ordered("7203");
            own.answer();
            chloe.ringing().refuse(486);
            own.hungUp();
        } finally {
            Api.of(HUB, "chloe").change("PUT", "/me/voicemail/settings", settings(true));
        }
    }

    private static String settings(boolean on) {
        return "{\"enabled\": %s, \"busy\": true, \"noAnswer\": true, \"notReachable\": false, \"delivery\": \"portal\", \"copyTo\": \"\", \"deleteAfterSending\": false}".formatted(on);
    }

    @Test
    void what_the_called_has_set_is_heeded() {
        Api.of(HUB, "chloe").forward("always", "voicemail");
        Leg own = ordered("7203");
        own.answer();
        SipMessage join = own.requested("INVITE");
        assertTrue(join.body().contains("m=audio "), join.body());
        own.respondTo(join, 200, Sdp.audio(42_000));
        own.requested("ACK");
        own.hangUp();
        assertTrue(chloe.client().received().stream().noneMatch(message -> message.isRequest("INVITE")));
    }

    @Test
    void what_cannot_be_called_is_told_at_once() {
        assertEquals(400, alice.status("POST", "/me/calls", "{\"to\": \"7299\"}"));
        assertEquals(400, alice.status("POST", "/me/calls", "{\"to\": \"7201\"}"));
        assertEquals(400, alice.status("POST", "/me/calls", "{\"to\": \"\"}"));
        assertEquals(400, alice.status("POST", "/me/calls", "{\"to\": \"7203\\r\\nX-Evil: 1\"}"));
        desk.register(0);
        assertEquals(409, alice.status("POST", "/me/calls", "{\"to\": \"7203\"}"));
        assertEquals(400, Api.of(HUB, "operator").status("POST", "/me/calls", "{\"to\": \"7203\"}"));
    }

    @Test
    void an_invented_ticket_opens_nothing() {
        Leg call = Leg.outgoing(desk, "<sip:7201@acme.example>", "sip:7203@acme.example");
        call.invite(Sdp.audio(40_000), "X-Hub-Ticket: guessed");
        call.refused(407);
        assertFalse(chloe.client().received().stream().anyMatch(message -> message.isRequest("INVITE")));
    }
}
