package lu.fix4bizz.hub.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lu.fix4bizz.hub.testing.HubServer;
import lu.fix4bizz.hub.testing.sip.Leg;
import lu.fix4bizz.hub.testing.sip.Line;
import lu.fix4bizz.hub.testing.sip.Lines;
import lu.fix4bizz.hub.testing.sip.Sdp;
import lu.fix4bizz.hub.testing.sip.SipMessage;
import lu.fix4bizz.hub.testing.sip.SipPhone;
import org.junit.jupiter.api.Test;

/** A call from its INVITE to its end, between phones of one company. */
class BasicCallIT {

    private static final int HUB = HubServer.shared().sipPort();

    @Test
    void call_is_answered_and_the_caller_hangs_up() {
        try (var alice = Lines.caller(); var bob = Lines.phone()) {
            Leg call = alice.call(bob.line().extension());
            Leg rings = bob.ringing();
            call.response("INVITE", 180);
            rings.answer();
            call.answered();
            call.hangUp();
            rings.hungUp();
        }
    }

    @Test
    void call_is_answered_and_the_called_hangs_up() {
        try (var alice = Lines.caller(); var bob = Lines.phone()) {
            Leg call = alice.call(bob.line().extension());
            Leg rings = bob.ringing();
            rings.answer();
            call.answered();
            rings.hangUp();
            call.hungUp();
        }
    }

    @Test
    void offer_and_answer_pass_unchanged_and_the_caller_is_shown() {
        try (var alice = Lines.caller(); var bob = Lines.phone()) {
            Leg call = alice.call(bob.line().extension(), Sdp.audio(40_100), "X-Secret: mine", "Subject: lunch");
            Leg rings = bob.ringing();
            assertEquals(Sdp.audio(40_100), rings.invitation().body());
            assertEquals("sip:" + alice.line().aor(), rings.invitation().address("From"));
            assertEquals("sip:" + bob.line().aor(), rings.invitation().address("To"));
            assertEquals("lunch", rings.invitation().header("Subject"));
            assertEquals("", rings.invitation().header("X-Secret"), "what the hub does not know belongs to one dialog");
            assertNotEquals(call.invitation().callId(), rings.invitation().callId());
            rings.answer();
            assertEquals(Sdp.audio(40_002), call.answered().body());
            call.hangUp();
            rings.hungUp();
        }
    }

    @Test
    void caller_gives_up_and_the_phone_stops_ringing() {
        try (var alice = Lines.caller(); var bob = Lines.phone()) {
            Leg call = alice.call(bob.line().extension());
            Leg rings = bob.ringing();
            call.response("INVITE", 180);
            call.cancel();
            rings.cancelled();
            call.refused(487);
        }
    }

    @Test
    void cancel_waits_for_the_first_answer_of_the_phone() {
        try (var alice = Lines.caller(); var bob = Lines.phone()) {
            Leg call = alice.call(bob.line().extension());
            Leg silent = bob.invited();
            call.cancel();
            call.refused(487);
            assertEquals(200, bob.ask("OPTIONS", "sip:load.example", List.of()).status());
            assertTrue(silent.received().stream().noneMatch(message -> message.isRequest("CANCEL")), "RFC 3261 section 9.1");
            silent.respond(180, "");
            silent.cancelled();
        }
    }

    @Test
    void answer_that_crosses_the_cancel_is_hung_up() {
        try (var alice = Lines.caller(); var bob = Lines.phone()) {
            Leg call = alice.call(bob.line().extension());
            Leg rings = bob.ringing();
            call.response("INVITE", 180);
            call.cancel();
            SipMessage cancel = rings.requested("CANCEL");
            rings.respond(200, Sdp.audio(40_002));
            rings.respondTo(cancel, 200, "");
            rings.requested("ACK");
            rings.hungUp();
            call.refused(487);
        }
    }

    @Test
    void busy_phone_is_told_to_the_caller() {
        assertRefusal(486, 486);
    }

    @Test
    void declined_call_counts_as_busy() {
        assertRefusal(603, 486);
    }

    @Test
    void phone_without_a_common_codec_is_told_to_the_caller() {
        assertRefusal(488, 488);
    }

    private static void assertRefusal(int byPhone, int toCaller) {
        try (var alice = Lines.caller(); var bob = Lines.phone()) {
            Leg call = alice.call(bob.line().extension());
            bob.ringing().refuse(byPhone);
            call.refused(toCaller);
        }
    }

    @Test
    void line_without_a_phone_is_temporarily_unavailable() {
        try (var alice = Lines.caller()) {
            alice.call(Lines.fresh().extension()).refused(480);
        }
    }

    @Test
    void nobody_has_the_extension() {
        try (var alice = Lines.caller()) {
            alice.call("9999").refused(404);
        }
    }

    @Test
    void extension_of_another_company_is_not_reached() {
        try (var zoe = SipPhone.udp(HUB, Line.globex(7201)); var bob = Lines.phone(Line.acme(7204))) {
            zoe.call("7204").refused(404);
            bob.register(0);
        }
    }

    @Test
    void phones_of_one_user_ring_together_and_the_loser_is_told_where_the_call_went() {
        Line line = Lines.fresh();
        try (var alice = Lines.caller(); var desk = Lines.phone(line); var mobile = Lines.phone(line)) {
            Leg call = alice.call(line.extension());
            Leg atDesk = desk.ringing();
            Leg atMobile = mobile.ringing();
            atMobile.answer();
            assertEquals("SIP;cause=200;text=\"Call completed elsewhere\"", atDesk.cancelled().header("Reason"));
            call.answered();
            call.hangUp();
            atMobile.hungUp();
        }
    }

    @Test
    void second_phone_that_answers_too_is_hung_up() {
        Line line = Lines.fresh();
        try (var alice = Lines.caller(); var desk = Lines.phone(line); var mobile = Lines.phone(line)) {
            Leg call = alice.call(line.extension());
            Leg atDesk = desk.ringing();
            Leg atMobile = mobile.ringing();
            atMobile.answer();
            SipMessage cancel = atDesk.requested("CANCEL");
            atDesk.respond(200, Sdp.audio(40_004));
            atDesk.respondTo(cancel, 200, "");
            atDesk.requested("ACK");
            atDesk.hungUp();
            call.answered();
            call.hangUp();
            atMobile.hungUp();
        }
    }

    @Test
    void one_busy_phone_lets_the_other_ring_on() {
        Line line = Lines.fresh();
        try (var alice = Lines.caller(); var desk = Lines.phone(line); var mobile = Lines.phone(line)) {
            Leg call = alice.call(line.extension());
            desk.ringing().refuse(486);
            Leg atMobile = mobile.ringing();
            atMobile.answer();
            call.answered();
            call.hangUp();
            atMobile.hungUp();
        }
    }

    @Test
    void phones_over_tcp_call_and_are_called() {
        try (var alice = SipPhone.tcp(HUB, Lines.fresh()); var bob = SipPhone.tcp(HUB, Lines.fresh())) {
            bob.register();
            Leg call = alice.call(bob.line().extension());
            Leg rings = bob.ringing();
            assertTrue(rings.invitation().header("Via").startsWith("SIP/2.0/TCP"), rings.invitation().text());
            rings.answer();
            call.answered();
            rings.hangUp();
            call.hungUp();
        }
    }

    @Test
    void call_without_credentials_reaches_nobody() {
        try (var stranger = SipPhone.udp(HUB, Lines.fresh().withPassword("wrong")); var bob = Lines.phone()) {
            stranger.call(bob.line().extension()).refused(407);
            assertTrue(bob.client().received().stream().noneMatch(message -> message.isRequest("INVITE")));
        }
    }
}
