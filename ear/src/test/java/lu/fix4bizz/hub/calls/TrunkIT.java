package lu.fix4bizz.hub.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lu.fix4bizz.hub.settings.Peer;
import lu.fix4bizz.hub.testing.Api;
import lu.fix4bizz.hub.testing.HubServer;
import lu.fix4bizz.hub.testing.sip.Leg;
import lu.fix4bizz.hub.testing.sip.Line;
import lu.fix4bizz.hub.testing.sip.Sdp;
import lu.fix4bizz.hub.testing.sip.SipClient;
import lu.fix4bizz.hub.testing.sip.SipMessage;
import lu.fix4bizz.hub.testing.sip.SipPhone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls to the public network and from it. */
class TrunkIT {

    private static final HubServer HUB = HubServer.shared();
    private static final Peer TRUNK = HUB.settings().sampleTrunk();
    private static final String MOBILE = "+352621123456";
    private final SipPhone network = new SipPhone(SipClient.udp(TRUNK.host(), TRUNK.port(), HUB.sipPort()), new Line(MOBILE, "pstn.example", ""), "MD5");
    private final SipPhone alice = SipPhone.udp(HUB.sipPort(), Line.acme(7201));
    private final Api settings = Api.of(HUB, "alice");

    @BeforeEach
    void phone() {
        alice.sendRegister(List.of("Contact: *", "Expires: 0"));
        alice.register();
    }

    @AfterEach
    void tidy() {
        settings.change("PATCH", "/me", "{\"hideNumber\": false}");
        settings.doNotForward("always");
        alice.register(0);
        alice.close();
        network.close();
    }

    private Leg fromOutside(String from, String number, String... headers) {
        Leg call = Leg.outgoing(network, from, "sip:" + number + "@127.0.0.1:" + HUB.sipPort());
        call.invite(Sdp.audio(40_000), headers);
        return call;
    }

    @Test
    void national_number_leaves_in_e164_with_the_callers_number() {
        Leg call = alice.call("621123456");
        Leg outside = network.ringing();
        SipMessage invite = outside.invitation();
        assertEquals("sip:+352621123456@" + TRUNK.host() + ":" + TRUNK.port(), invite.uri());
        assertEquals("\"Alice Martin\" <sip:+35227001201@acme.example>", invite.header("From").replaceFirst(";tag=.*", ""));
        assertEquals("\"Alice Martin\" <sip:+35227001201@acme.example>", invite.header("P-Asserted-Identity"));
        assertEquals("", invite.header("Privacy"));
        outside.answer();
        call.answered();
        call.hangUp();
        outside.hungUp();
    }

    @Test
    void hidden_number_is_told_to_the_trusted_trunk_only_as_asserted_identity() {
        settings.change("PATCH", "/me", "{\"hideNumber\": true}");
        Leg call = alice.call(MOBILE);
        Leg outside = network.ringing();
        SipMessage invite = outside.invitation();
        assertEquals("sip:anonymous@anonymous.invalid", invite.address("From"));
        assertEquals("id", invite.header("Privacy"));
        assertTrue(invite.header("P-Asserted-Identity").contains("+35227001201"), invite.text());
        assertFalse(invite.header("Contact").contains("7201"), invite.header("Contact"));
        call.cancel();
        outside.cancelled();
        call.refused(487);
    }

    @Test
    void emergency_call_never_hides_its_number() {
        settings.change("PATCH", "/me", "{\"hideNumber\": true}");
        Leg call = alice.call("112");
        Leg outside = network.ringing();
        assertTrue(outside.invitation().uri().startsWith("sip:112@"), outside.invitation().uri());
        assertTrue(outside.invitation().header("From").contains("+35227001201"), outside.invitation().header("From"));
        assertEquals("", outside.invitation().header("Privacy"));
        call.cancel();
        outside.cancelled();
        call.refused(487);
    }

    @Test
    void networks_refusal_is_passed_on() {
        Leg call = alice.call(MOBILE);
        network.ringing().refuse(404);
        call.refused(404);
    }

    @Test
    void call_from_outside_rings_and_shows_the_number() {
        Leg call = fromOutside("<sip:" + MOBILE + "@pstn.example>", "+35227001201");
        Leg rings = alice.ringing();
        assertTrue(rings.invitation().header("From").contains("sip:" + MOBILE + "@"), rings.invitation().header("From"));
        rings.answer();
        call.answered();
        rings.hangUp();
        call.hungUp();
    }

    @Test
    void asserted_identity_of_the_trusted_trunk_is_believed() {
        Leg call = fromOutside("<sip:other@pstn.example>", "+35227001201", "P-Asserted-Identity: <sip:+352621999888@pstn.example>");
        Leg rings = alice.ringing();
        assertTrue(rings.invitation().header("From").contains("+352621999888"), rings.invitation().header("From"));
        call.cancel();
        rings.cancelled();
        call.refused(487);
    }

    @Test
    void withheld_number_stays_withheld() {
        Leg call = fromOutside("<sip:" + MOBILE + "@pstn.example>", "+35227001201", "Privacy: id", "P-Asserted-Identity: <sip:" + MOBILE + "@pstn.example>");
        Leg rings = alice.ringing();
        assertEquals("sip:anonymous@anonymous.invalid", rings.invitation().address("From"));
        assertFalse(rings.invitation().text().contains("621123456"), rings.invitation().text());
        call.cancel();
        rings.cancelled();
        call.refused(487);
    }

    @Test
    void number_of_nobody_is_not_found() {
        fromOutside("<sip:" + MOBILE + "@pstn.example>", "+35227001299").refused(404);
    }

    @Test
    void extension_is_not_reached_from_outside() {
        fromOutside("<sip:" + MOBILE + "@pstn.example>", "7201").refused(404);
    }

    @Test
    void forward_to_the_public_network_tells_who_forwarded() {
        settings.forward("always", MOBILE);
        try (var bob = SipPhone.udp(HUB.sipPort(), Line.acme(7202))) {
            Leg call = bob.call("7201");
            call.response("INVITE", 181);
            Leg outside = network.ringing();
            assertEquals("<sip:+35227001201@acme.example>;reason=unconditional;counter=1", outside.invitation().header("Diversion"));
            assertTrue(outside.invitation().header("From").contains("+35227001202"), "the original caller is shown");
            outside.answer();
            call.answered();
            call.hangUp();
            outside.hungUp();
        }
    }

    @Test
    void call_forwarded_too_often_ends_with_482() {
        settings.forward("always", "7203");
        fromOutside("<sip:" + MOBILE + "@pstn.example>", "+35227001201",
                "Diversion: <sip:+352621000001@pstn.example>;reason=unconditional;counter=5").refused(482);
    }

    @Test
    void stranger_at_another_address_is_not_the_trunk() {
        try (var stranger = new SipPhone(SipClient.udp("127.0.0.3", 0, HUB.sipPort()), new Line(MOBILE, "acme.example", ""), "MD5")) {
            Leg call = Leg.outgoing(stranger, "<sip:" + MOBILE + "@acme.example>", "sip:+35227001201@acme.example");
            call.invite(Sdp.audio(40_000));
            call.refused(407);
        }
    }
}
