package lu.fix4bizz.hub.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramSocket;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lu.fix4bizz.hub.settings.Peer;
import lu.fix4bizz.hub.testing.Condition;
import lu.fix4bizz.hub.testing.HubServer;
import lu.fix4bizz.hub.testing.sip.Ear;
import lu.fix4bizz.hub.testing.sip.Leg;
import lu.fix4bizz.hub.testing.sip.Line;
import lu.fix4bizz.hub.testing.sip.Sdp;
import lu.fix4bizz.hub.testing.sip.SipClient;
import lu.fix4bizz.hub.testing.sip.SipMessage;
import lu.fix4bizz.hub.testing.sip.SipPhone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** David holds Emma; acme has the hub's music. Without music, hold passes as it is: see {@link DialogIT}, whose company has none. */
class MusicOnHoldIT {

    private static final HubServer HUB = HubServer.shared();
    private static final Peer TRUNK = HUB.settings().sampleTrunk();
    private static final Path PIECE = Path.of("../ejb/src/main/resources/lu/fix4bizz/hub/music/hub.wav");
    private static final Pattern PORT = Pattern.compile("m=audio (\\d+) ");
    private static final String HELD = Sdp.audio(40_000, "sendonly");

    private final SipPhone david = SipPhone.udp(HUB.sipPort(), Line.acme(7204));
    private final SipPhone emma = SipPhone.udp(HUB.sipPort(), Line.acme(7205));
    private final Ear ear = new Ear();
    private Leg davids;
    private Leg emmas;

    @BeforeEach
    void talk() {
        emma.register();
        davids = david.call("7205");
        emmas = emma.ringing();
        emmas.answer();
        davids.answered();
    }

    @AfterEach
    void close() {
        emma.register(0);
        david.close();
        emma.close();
        ear.close();
    }

    /** Emma's phone takes the music. @return the hub's offer */
    private SipMessage takesMusic() {
        SipMessage offer = emmas.requested("INVITE");
        assertTrue(offer.body().contains("a=sendonly"), offer.body());
        emmas.respondTo(offer, 200, Sdp.audio(ear.port(), "recvonly"));
        emmas.requested("ACK");
        return offer;
    }

    private void isHeld(SipMessage answer) {
        assertTrue(answer.body().contains("m=audio 40002 "), answer.body());
        assertTrue(answer.body().contains("a=inactive"), answer.body());
    }

    private SipMessage hold() {
        davids.invite(HELD);
        SipMessage offer = takesMusic();
        isHeld(davids.answered());
        return offer;
    }

    private void passes(Leg from, Leg to, String offer, String answer) {
        from.invite(offer);
        SipMessage passed = to.requested("INVITE");
        assertEquals(offer, passed.body());
        to.respondTo(passed, 200, answer);
        to.requested("ACK");
        assertEquals(answer, from.answered().body());
    }

    private static void assertFree(SipMessage offer) {
        Matcher port = PORT.matcher(offer.body());
        assertTrue(port.find(), offer.body());
        Condition.await(() -> isFree(Integer.parseInt(port.group(1))), () -> "port " + port.group(1) + " is still taken");
    }

    private static boolean isFree(int port) {
        try (DatagramSocket socket = new DatagramSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    @Test
    void who_is_held_hears_the_piece_until_the_holder_comes_back() {
        SipMessage offer = hold();
        assertTrue(offer.body().contains("o=- 1 1 IN IP4 127.0.0.1"), "the hub speaks for David: " + offer.body());
        double likeness = Ear.likeness(ear.hear(100), PIECE);
        assertTrue(likeness > 0.98, "likeness " + likeness);
        passes(davids, emmas, Sdp.audio(40_000), Sdp.audio(40_002));
        assertFree(offer);
        davids.hangUp();
        emmas.hungUp();
    }

    @ParameterizedTest
    @ValueSource(strings = {"david", "emma"})
    void whoever_hangs_up_ends_the_call_and_the_music(String who) {
        SipMessage offer = hold();
        Leg ending = who.equals("david") ? davids : emmas;
        ending.hangUp();
        (ending == davids ? emmas : davids).hungUp();
        assertFree(offer);
    }

    @Test
    void a_phone_that_takes_no_music_is_held_end_to_end() {
        davids.invite(HELD);
        SipMessage offer = emmas.requested("INVITE");
        emmas.respondTo(offer, 488, "");
        emmas.requested("ACK");
        isHeld(davids.answered());
        SipMessage passed = emmas.requested("INVITE");
        assertEquals(HELD, passed.body());
        emmas.respondTo(passed, 200, Sdp.audio(40_002, "recvonly"));
        emmas.requested("ACK");
        assertFree(offer);
        passes(davids, emmas, Sdp.audio(40_000), Sdp.audio(40_002));
        davids.hangUp();
        emmas.hungUp();
    }

    @Test
    void hold_by_update_or_in_the_old_way_is_hold_too_and_may_be_said_again() {
        davids.request("UPDATE", Sdp.audio(40_000, "inactive"), "Supported: timer", "Session-Expires: 1800;refresher=uac");
        SipMessage offer = takesMusic();
        assertEquals("1800;refresher=uac", offer.header("Session-Expires"));
        SipMessage answer = davids.response("UPDATE", 200);
        isHeld(answer);
        assertEquals("1800;refresher=uac", answer.header("Session-Expires"));
        davids.invite(HELD.replace("c=IN IP4 127.0.0.1", "c=IN IP4 0.0.0.0"));
        assertEquals(offer.body(), takesMusic().body());
        isHeld(davids.answered());
        ear.hear(10);
        davids.hangUp();
        emmas.hungUp();
        assertFree(offer);
    }

    @Test
    void the_called_may_hold_as_well() {
        emmas.invite(Sdp.audio(40_002, "sendonly"));
        SipMessage offer = davids.requested("INVITE");
        davids.respondTo(offer, 200, Sdp.audio(ear.port(), "recvonly"));
        davids.requested("ACK");
        assertTrue(emmas.answered().body().contains("m=audio 40000 "), "in David's place");
        ear.hear(10);
        passes(emmas, davids, Sdp.audio(40_002), Sdp.audio(40_000));
        assertFree(offer);
        emmas.hangUp();
        davids.hungUp();
    }

    @Test
    void who_is_held_may_hold_too() {
        SipMessage offer = hold();
        emmas.invite(Sdp.audio(ear.port(), "sendonly"));
        SipMessage answer = emmas.answered();
        assertTrue(answer.body().contains("a=recvonly"), answer.body());
        passes(davids, emmas, Sdp.audio(40_000), Sdp.audio(40_002, "sendonly"));
        assertFree(offer);
        davids.hangUp();
        emmas.hungUp();
    }

    /** The phone refreshes the session while it is held: the holder's is told. */
    @Test
    void session_timers_go_on_on_both_sides() {
        hold();
        emmas.invite(Sdp.audio(ear.port(), "recvonly"), "Supported: timer", "Session-Expires: 1800;refresher=uac");
        assertEquals("1800;refresher=uac", emmas.answered().header("Session-Expires"));
        SipMessage refresh = davids.requested("INVITE");
        assertEquals("1800;refresher=uac", refresh.header("Session-Expires"));
        isHeld(refresh);
        davids.respondTo(refresh, 200, HELD);
        davids.requested("ACK");
        davids.hangUp();
        emmas.hungUp();
    }

    @Test
    void who_comes_back_before_the_phone_has_answered_waits_for_it() {
        davids.invite(HELD);
        SipMessage offer = emmas.requested("INVITE");
        isHeld(davids.answered());
        davids.invite(Sdp.audio(40_000));
        emmas.respondTo(offer, 200, Sdp.audio(ear.port(), "recvonly"));
        emmas.requested("ACK");
        SipMessage back = emmas.requested("INVITE");
        assertEquals(Sdp.audio(40_000), back.body());
        emmas.respondTo(back, 200, Sdp.audio(40_002));
        emmas.requested("ACK");
        davids.answered();
        assertFree(offer);
        davids.hangUp();
        emmas.hungUp();
    }

    @Test
    void offers_that_meet_are_refused_and_the_hubs_comes_again() {
        davids.invite(HELD);
        SipMessage offer = emmas.requested("INVITE");
        isHeld(davids.answered());
        emmas.invite(Sdp.audio(40_002, "sendonly"));
        emmas.refused(491);
        emmas.respondTo(offer, 491, "");
        emmas.requested("ACK");
        takesMusic();
        ear.hear(10);
        davids.hangUp();
        emmas.hungUp();
    }

    @Test
    void the_public_network_hears_our_music_and_its_own_hold_passes() {
        davids.hangUp();
        emmas.hungUp();
        try (SipPhone network = new SipPhone(SipClient.udp(TRUNK.host(), TRUNK.port(), HUB.sipPort()), new Line("+352621123456", "pstn.example", ""), "MD5")) {
            davids = david.call("621123456");
            emmas = network.ringing();
            emmas.answer();
            davids.answered();
            SipMessage offer = hold();
            ear.hear(10);
            passes(davids, emmas, Sdp.audio(40_000), Sdp.audio(40_002));
            assertFree(offer);
            passes(emmas, davids, Sdp.audio(40_002, "sendonly"), Sdp.audio(40_000, "recvonly"));
            davids.hangUp();
            emmas.hungUp();
        }
    }
}
