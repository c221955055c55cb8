package lu.fix4bizz.hub.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lu.fix4bizz.hub.testing.sip.Leg;
import lu.fix4bizz.hub.testing.sip.Lines;
import lu.fix4bizz.hub.testing.sip.Sdp;
import lu.fix4bizz.hub.testing.sip.SipMessage;
import lu.fix4bizz.hub.testing.sip.SipPhone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What two phones say to each other through the hub while they talk, and before. */
class DialogIT {

    private final SipPhone alice = Lines.caller();
    private final SipPhone bob = Lines.phone();

    @AfterEach
    void close() {
        alice.close();
        bob.close();
    }

    /** Both sides of an answered call. */
    private record Talk(Leg alice, Leg bob) {

        void end() {
            alice.hangUp();
            bob.hungUp();
        }
    }

    private Talk talk() {
        Leg call = alice.call(bob.line().extension());
        Leg rings = bob.ringing();
        rings.answer();
        call.answered();
        return new Talk(call, rings);
    }

    @Test
    void hold_by_the_caller_passes() {
        Talk talk = talk();
        assertHold(talk.alice, talk.bob, "sendonly", "recvonly");
        assertHold(talk.alice, talk.bob, "inactive", "inactive");
        assertHold(talk.alice, talk.bob, "sendrecv", "sendrecv");
        talk.end();
    }

    @Test
    void hold_by_the_called_passes() {
        Talk talk = talk();
        assertHold(talk.bob, talk.alice, "sendonly", "recvonly");
        talk.end();
    }

    private static void assertHold(Leg from, Leg to, String offered, String answered) {
        from.invite(Sdp.audio(40_000, offered));
        SipMessage passed = to.requested("INVITE");
        assertEquals(Sdp.audio(40_000, offered), passed.body());
        to.respondTo(passed, 200, Sdp.audio(40_002, answered));
        to.requested("ACK");
        assertEquals(Sdp.audio(40_002, answered), from.answered().body());
    }

    @Test
    void refused_hold_leaves_the_call_as_it_was() {
        Talk talk = talk();
        talk.alice.invite(Sdp.audio(40_000, "sendonly"));
        SipMessage passed = talk.bob.requested("INVITE");
        talk.bob.respondTo(passed, 488, "");
        talk.alice.refused(488);
        assertHold(talk.alice, talk.bob, "inactive", "inactive");
        talk.end();
    }

    @Test
    void offer_in_a_reinvite_without_body_is_answered_in_the_ack() {
        Talk talk = talk();
        talk.alice.invite("");
        SipMessage passed = talk.bob.requested("INVITE");
        assertEquals("", passed.body());
        talk.bob.respondTo(passed, 200, Sdp.audio(40_006));
        assertEquals(Sdp.audio(40_006), talk.alice.response("INVITE", 200).body());
        talk.alice.request("ACK", Sdp.audio(40_008));
        assertEquals(Sdp.audio(40_008), talk.bob.requested("ACK").body());
        talk.end();
    }

    @Test
    void call_without_offer_is_answered_in_the_ack() {
        Leg call = alice.call(bob.line().extension(), "");
        Leg rings = bob.ringing();
        assertEquals("", rings.invitation().body());
        rings.respond(200, Sdp.audio(40_010));
        assertEquals(Sdp.audio(40_010), call.response("INVITE", 200).body());
        call.request("ACK", Sdp.audio(40_012));
        assertEquals(Sdp.audio(40_012), rings.requested("ACK").body());
        new Talk(call, rings).end();
    }

    @Test
    void reinvites_that_meet_are_refused_with_491() {
        Talk talk = talk();
        talk.alice.invite(Sdp.audio(40_000, "sendonly"));
        SipMessage passed = talk.bob.requested("INVITE");
        talk.bob.invite(Sdp.audio(40_002, "sendonly"));
        talk.bob.refused(491);
        talk.bob.respondTo(passed, 491, "");
        talk.alice.refused(491);
        talk.end();
    }

    @Test
    void update_passes_with_and_without_an_offer() {
        Talk talk = talk();
        assertEquals("", passes(talk.alice, talk.bob, "UPDATE", "", "").body());
        assertEquals(Sdp.audio(40_002), passes(talk.bob, talk.alice, "UPDATE", Sdp.audio(40_014), Sdp.audio(40_002)).body());
        talk.end();
    }

    @Test
    void keys_in_info_pass() {
        Talk talk = talk();
        talk.alice.request("INFO", "Signal=5\r\nDuration=160\r\n", "Content-Type: application/dtmf-relay");
        SipMessage passed = talk.bob.requested("INFO");
        assertEquals("Signal=5\r\nDuration=160\r\n", passed.body());
        assertEquals("application/dtmf-relay", passed.header("Content-Type"));
        talk.bob.respondTo(passed, 200, "");
        talk.alice.response("INFO", 200);
        talk.end();
    }

    private static SipMessage passes(Leg from, Leg to, String method, String body, String answer) {
        from.request(method, body);
        SipMessage passed = to.requested(method);
        assertEquals(body, passed.body());
        to.respondTo(passed, 200, answer);
        return from.response(method, 200);
    }

    @Test
    void reliable_ringing_is_acknowledged_by_the_caller() {
        Leg call = alice.call(bob.line().extension(), Sdp.audio(40_000), "Supported: 100rel");
        Leg rings = bob.invited();
        assertTrue(rings.invitation().header("Supported").contains("100rel"), rings.invitation().text());
        rings.respond(183, Sdp.audio(40_016), "Require: 100rel", "RSeq: 71");
        SipMessage progress = call.response("INVITE", 183);
        assertTrue(progress.header("Require").contains("100rel"), progress.text());
        assertEquals(Sdp.audio(40_016), progress.body());
        call.request("PRACK", "", "RAck: " + progress.header("RSeq") + " " + progress.header("CSeq"));
        SipMessage prack = rings.requested("PRACK");
        assertEquals("71 " + rings.invitation().header("CSeq"), prack.header("RAck"));
        rings.respondTo(prack, 200, "");
        call.response("PRACK", 200);
        rings.answer();
        call.answered();
        new Talk(call, rings).end();
    }

    @Test
    void update_passes_while_it_rings() {
        Leg call = alice.call(bob.line().extension(), Sdp.audio(40_000), "Supported: 100rel");
        Leg rings = bob.invited();
        rings.respond(183, Sdp.audio(40_016), "Require: 100rel", "RSeq: 1");
        SipMessage progress = call.response("INVITE", 183);
        call.request("PRACK", "", "RAck: " + progress.header("RSeq") + " " + progress.header("CSeq"));
        rings.respondTo(rings.requested("PRACK"), 200, "");
        call.response("PRACK", 200);
        assertEquals(Sdp.audio(40_020), passes(call, rings, "UPDATE", Sdp.audio(40_018), Sdp.audio(40_020)).body());
        call.cancel();
        rings.cancelled();
        call.refused(487);
    }

    /** RFC 3261 section 15.1.2: the INVITE still gets its answer. */
    @Test
    void caller_may_end_a_call_that_rings_by_bye() {
        try (var mobile = Lines.phone(bob.line())) {
            Leg call = alice.call(bob.line().extension());
            Leg atDesk = bob.ringing();
            Leg atMobile = mobile.ringing();
            call.response("INVITE", 180);
            call.request("BYE", "");
            call.response("BYE", 200);
            call.refused(487);
            atDesk.cancelled();
            atMobile.cancelled();
        }
    }

    @Test
    void session_timer_is_agreed_between_the_phones() {
        Leg call = alice.call(bob.line().extension(), Sdp.audio(40_000), "Supported: timer", "Session-Expires: 1800;refresher=uac", "Min-SE: 90");
        Leg rings = bob.ringing();
        assertEquals("1800;refresher=uac", rings.invitation().header("Session-Expires"));
        assertEquals("90", rings.invitation().header("Min-SE"));
        rings.respond(200, Sdp.audio(40_002), "Session-Expires: 1800;refresher=uac", "Require: timer");
        rings.requested("ACK");
        SipMessage answer = call.answered();
        assertEquals("1800;refresher=uac", answer.header("Session-Expires"));
        assertEquals("timer", answer.header("Require"));
        new Talk(call, rings).end();
    }

    @Test
    void dialog_that_one_side_has_forgotten_ends_for_the_other() {
        Talk talk = talk();
        talk.alice.invite(Sdp.audio(40_000, "sendonly"));
        SipMessage passed = talk.bob.requested("INVITE");
        talk.bob.respondTo(passed, 481, "");
        talk.alice.refused(481);
        talk.alice.hungUp();
    }

    @Test
    void called_hangs_up_before_the_caller_has_acknowledged() {
        Leg call = alice.call(bob.line().extension());
        Leg rings = bob.ringing();
        rings.answer();
        call.response("INVITE", 200);
        rings.hangUp();
        call.hungUp();
    }

    @Test
    void request_for_a_dialog_that_is_not_there_is_told_so() {
        Talk talk = talk();
        talk.end();
        refusal(talk.alice);
        assertEquals(481, refusal(talk.alice));
        assertEquals(List.of(), alice.client().received().stream().filter(message -> message.isRequest("BYE")).toList());
    }

    /** The first may meet the call while it is taken down, which is a refusal too; when that is answered, the call is gone. */
    private int refusal(Leg gone) {
        SipMessage info = gone.request("INFO", "");
        SipMessage answer = alice.client().take("answer to " + info.header("CSeq"),
                message -> message.isResponse() && message.callId().equals(info.callId()) && message.cseq() == info.cseq());
        assertTrue(answer.status() >= 400, answer.text());
        return answer.status();
    }
}
