package lu.fix4bizz.hub.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lu.fix4bizz.hub.testing.Api;
import lu.fix4bizz.hub.testing.HubServer;
import lu.fix4bizz.hub.testing.sip.Leg;
import lu.fix4bizz.hub.testing.sip.Line;
import lu.fix4bizz.hub.testing.sip.Lines;
import lu.fix4bizz.hub.testing.sip.SipMessage;
import lu.fix4bizz.hub.testing.sip.SipPhone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alice sets a forward; the next call to her goes where the hub says it will. */
class ForwardingIT {

    private static final HubServer HUB = HubServer.shared();
    private final Api alice = Api.of(HUB, "alice");
    private final SipPhone aliceAtDesk = SipPhone.udp(HUB.sipPort(), Line.acme(7201));
    private final SipPhone bob = SipPhone.udp(HUB.sipPort(), Line.acme(7202));
    private final SipPhone chloe = SipPhone.udp(HUB.sipPort(), Line.acme(7203));

    @BeforeEach
    void phones() {
        List.of(aliceAtDesk, chloe).forEach(phone -> phone.sendRegister(List.of("Contact: *", "Expires: 0")));
        aliceAtDesk.register();
        chloe.register();
    }

    @AfterEach
    void tidy() {
        List.of("always", "busy", "no-answer", "not-reachable").forEach(alice::doNotForward);
        alice.change("PATCH", "/me", "{\"doNotDisturb\": false}");
        List.of(aliceAtDesk, chloe).forEach(phone -> phone.register(0));
        List.of(aliceAtDesk, bob, chloe).forEach(SipPhone::close);
    }

    @Test
    void always() {
        alice.forward("always", "7203");
        assertTrue(alice.sentence("7202").contains("Chloé Lambert"), alice.sentence("7202"));
        assertReachesChloe(bob.call("7201"), "unconditional", 302);
        assertTrue(aliceAtDesk.client().received().stream().noneMatch(message -> message.isRequest("INVITE")));
    }

    @Test
    void busy() {
        alice.forward("busy", "7203");
        Leg call = bob.call("7201");
        aliceAtDesk.ringing().refuse(486);
        assertReachesChloe(call, "user-busy", 486);
    }

    @Test
    void no_answer_after_two_rings() {
        alice.forward("no-answer", "7203");
        assertTrue(alice.sentence("7202").contains("10"), alice.sentence("7202"));
        Leg call = bob.call("7201");
        aliceAtDesk.ringing().cancelled();
        assertReachesChloe(call, "no-answer", 408);
    }

    @Test
    void not_reachable() {
        alice.forward("not-reachable", "7203");
        aliceAtDesk.register(0);
        assertTrue(alice.sentence("7202").contains("Chloé Lambert"), alice.sentence("7202"));
        assertReachesChloe(bob.call("7201"), "unavailable", 404);
    }

    @Test
    void not_reachable_when_the_phone_is_broken() {
        alice.forward("not-reachable", "7203");
        Leg call = bob.call("7201");
        aliceAtDesk.ringing().refuse(500);
        assertReachesChloe(call, "unavailable", 404);
    }

    @Test
    void do_not_disturb_counts_as_busy() {
        alice.forward("busy", "7203");
        alice.change("PATCH", "/me", "{\"doNotDisturb\": true}");
        assertTrue(alice.sentence("7202").contains("Chloé Lambert"), alice.sentence("7202"));
        assertReachesChloe(bob.call("7201"), "user-busy", 486);
        assertTrue(aliceAtDesk.client().received().stream().noneMatch(message -> message.isRequest("INVITE")));
    }

    private void assertReachesChloe(Leg call, String reason, int cause) {
        call.response("INVITE", 181);
        Leg rings = chloe.ringing();
        SipMessage invite = rings.invitation();
        assertEquals("<sip:7201@acme.example>;reason=" + reason + ";counter=1", invite.header("Diversion"));
        assertEquals(List.of("<sip:7201@acme.example>;index=1", "<sip:7203@acme.example;cause=" + cause + ">;index=1.1"),
                invite.values("History-Info"));
        assertTrue(invite.header("From").startsWith("\"Bob Schmit\" <sip:7202@acme.example>"), invite.header("From"));
        call.response("INVITE", 180);
        rings.answer();
        call.answered();
        call.hangUp();
        rings.hungUp();
    }

    @Test
    void forwards_that_meet_in_a_chain_are_all_told_to_the_target() {
        Api bobsApi = Api.of(HUB, "bob");
        bobsApi.forward("always", "7203");
        alice.forward("always", "7202");
        try (var david = SipPhone.udp(HUB.sipPort(), Line.acme(7204))) {
            Leg call = david.call("7201");
            SipMessage invite = chloe.ringing().invitation();
            assertEquals(List.of("<sip:7202@acme.example>;reason=unconditional;counter=1", "<sip:7201@acme.example>;reason=unconditional;counter=1"),
                    invite.values("Diversion"), "newest first");
            assertEquals(3, invite.values("History-Info").size(), invite.text());
            call.cancel();
            call.refused(487);
        } finally {
            bobsApi.doNotForward("always");
        }
    }

    @Test
    void another_company_sees_public_numbers_and_no_extension() {
        Api bobsApi = Api.of(HUB, "bob");
        bobsApi.forward("always", "+35227002201");
        alice.forward("always", "7202");
        try (var zoe = SipPhone.udp(HUB.sipPort(), Line.globex(7201)); var david = SipPhone.udp(HUB.sipPort(), Line.acme(7204))) {
            zoe.register();
            Leg call = david.call("7201");
            SipMessage invite = zoe.ringing().invitation();
            assertEquals(List.of("<sip:+35227001201@acme.example>;index=1", "<sip:+35227001202@acme.example;cause=302>;index=1.1",
                    "<sip:7201@globex.example;cause=302>;index=1.1.1"), invite.values("History-Info"));
            assertEquals(List.of("<sip:+35227001202@acme.example>;reason=unconditional;counter=1",
                    "<sip:+35227001201@acme.example>;reason=unconditional;counter=1"), invite.values("Diversion"));
            call.cancel();
            call.refused(487);
            zoe.register(0);
        } finally {
            bobsApi.doNotForward("always");
        }
    }

    @Test
    void loop_own_number_and_emergency_numbers_are_refused_at_save() {
        Api bobsApi = Api.of(HUB, "bob");
        bobsApi.forward("always", "7201");
        try {
            assertRefused("7202");
            assertRefused("7201");
            assertRefused("112");
        } finally {
            bobsApi.doNotForward("always");
        }
    }

    private void assertRefused(String target) {
        int status = alice.status("PUT", "/me/forwarding/always", "{\"enabled\": true, \"to\": \"" + target + "\"}");
        assertTrue(status >= 400 && status < 500, target + " is answered " + status);
    }

    @Test
    void next_call_follows_when_the_forward_is_switched_off() {
        alice.forward("always", "7203");
        alice.doNotForward("always");
        Leg call = bob.call("7201");
        Leg rings = aliceAtDesk.ringing();
        assertEquals("", rings.invitation().header("Diversion"));
        rings.answer();
        call.answered();
        call.hangUp();
        rings.hungUp();
    }

    @Test
    void declined_call_is_rejected_in_the_log_and_not_missed() {
        voicemail(false);
        try {
            Leg call = bob.call("7201");
            aliceAtDesk.ringing().refuse(603);
            call.refused(486);
            String log = alice.get("/me/calls?limit=1");
            assertTrue(log.contains("\"rejected\""), log);
        } finally {
            voicemail(true);
        }
    }

    private void voicemail(boolean enabled) {
        String settings = alice.get("/me/voicemail/settings");
        alice.change("PUT", "/me/voicemail/settings", settings.replaceFirst("\"enabled\":\\w+", "\"enabled\":" + enabled));
    }

    @Test
    void call_log_says_for_both_what_became_of_the_call() {
        alice.forward("always", "7203");
        Leg call = bob.call("7201");
        chloe.ringing().answer();
        call.answered();
        call.hangUp();
        String forAlice = alice.get("/me/calls?limit=1");
        assertTrue(forAlice.contains("\"forwarded\"") && forAlice.contains("forward-always"), forAlice);
        String forBob = Api.of(HUB, "bob").get("/me/calls?limit=1");
        assertTrue(forBob.contains("\"placed\""), forBob);
    }

    @Test
    void not_reachable_forward_of_another_company() {
        Line target = Line.load(200_011);
        try (var caller = Lines.caller(); var rings = SipPhone.udp(HUB.sipPort(), target)) {
            rings.register();
            Leg call = caller.call("600011");
            call.response("INVITE", 181);
            assertEquals("<sip:600011@load.example>;reason=unavailable;counter=1", rings.ringing().invitation().header("Diversion"));
            call.cancel();
            call.refused(487);
            rings.register(0);
        }
    }
}
