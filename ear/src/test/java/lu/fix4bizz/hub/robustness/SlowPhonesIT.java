package lu.fix4bizz.hub.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import lu.fix4bizz.hub.testing.Api;
import lu.fix4bizz.hub.testing.HubServer;
import lu.fix4bizz.hub.testing.sip.Leg;
import lu.fix4bizz.hub.testing.sip.Lines;
import lu.fix4bizz.hub.testing.sip.Sdp;
import lu.fix4bizz.hub.testing.sip.SipMessage;
import lu.fix4bizz.hub.testing.sip.SipPhone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Phones that answer what they should not, or do not answer at all. */
class SlowPhonesIT {

    private final SipPhone alice = Lines.caller();
    private final SipPhone bob = Lines.phone();

    @AfterEach
    void close() {
        alice.close();
        bob.close();
    }

    @Test
    void answer_without_a_description_passes_and_the_caller_ends_it() {
        Leg call = alice.call(bob.line().extension());
        Leg rings = bob.ringing();
        rings.respond(200, "");
        rings.requested("ACK");
        assertEquals("", call.answered().body());
        call.hangUp();
        rings.hungUp();
        assertFree();
    }

    @Test
    void answer_with_a_codec_that_was_not_offered_passes_as_it_is() {
        String opus = Sdp.with(40_002, "98", "a=rtpmap:98 opus/48000/2\r\n");
        Leg call = alice.call(bob.line().extension());
        Leg rings = bob.ringing();
        rings.respond(200, opus);
        rings.requested("ACK");
        assertEquals(opus, call.answered().body());
        call.hangUp();
        rings.hungUp();
        assertFree();
    }

    /** RFC 3261 section 13.3.1.4; the hub's own answer, for a mailbox, is under the same law. */
    @Test
    void caller_who_never_acknowledges_is_hung_up_and_so_is_the_called() {
        Api david = Api.of(HubServer.shared(), "david");
        david.change("PATCH", "/me", "{\"doNotDisturb\": true}");
        try (var silent = Lines.caller()) {
            Leg call = alice.call(bob.line().extension());
            Leg rings = bob.ringing();
            rings.answer();
            call.response("INVITE", 200);
            Leg mailbox = silent.call("+35227001204");
            mailbox.response("INVITE", 200);
            rings.hungUp();
            call.hungUp();
            mailbox.hungUp();
        } finally {
            david.change("PATCH", "/me", "{\"doNotDisturb\": false}");
        }
        assertFree();
    }

    @Test
    void phone_that_never_answers_a_bye_holds_nobody_up() {
        Leg call = alice.call(bob.line().extension());
        Leg rings = bob.ringing();
        rings.answer();
        call.answered();
        call.hangUp();
        rings.requested("BYE");
        assertFree();
    }

    @Test
    void called_phone_that_hangs_up_and_is_gone_frees_the_caller() {
        Leg call = alice.call(bob.line().extension());
        Leg rings = bob.ringing();
        rings.answer();
        call.answered();
        rings.request("BYE", "");
        SipMessage bye = call.requested("BYE");
        assertEquals(call.invitation().callId(), bye.callId());
        assertFree();
    }

    /** Nobody of the two counts as busy any more. */
    private void assertFree() {
        try (var other = Lines.caller()) {
            Leg call = other.call(bob.line().extension());
            bob.ringing();
            call.response("INVITE", 180);
            call.cancel();
            call.refused(487);
        }
    }
}
