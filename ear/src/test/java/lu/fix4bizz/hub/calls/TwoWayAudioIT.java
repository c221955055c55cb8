package lu.fix4bizz.hub.calls;

import static org.junit.jupiter.api.Assertions.assertTrue;

import lu.fix4bizz.hub.testing.HubServer;
import lu.fix4bizz.hub.testing.sip.BaresipPhone;
import lu.fix4bizz.hub.testing.sip.Lines;
import lu.fix4bizz.hub.testing.sip.Tones;
import org.junit.jupiter.api.Test;

/** Two real phones talk through the hub and hear each other. */
class TwoWayAudioIT {

    private static final int ALICES_TONE = 600;
    private static final int BOBS_TONE = 1500;

    @Test
    void each_hears_the_others_tone() {
        HubServer hub = HubServer.shared();
        var bobsLine = Lines.fresh();
        try (var alice = BaresipPhone.registered(hub, Lines.fresh(), Tones.wav(ALICES_TONE));
                var bob = BaresipPhone.registered(hub, bobsLine, Tones.wav(BOBS_TONE))) {
            alice.dial(bobsLine.extension());
            bob.answer();
            alice.await("CALL_ESTABLISHED");
            bob.await("CALL_ESTABLISHED");
            alice.hears(3);
            bob.hears(3);
            alice.hangUp();
            bob.await("CALL_CLOSED");
            assertTrue(Tones.seconds(alice.heard(), BOBS_TONE) > 1, "Alice heard Bob for " + Tones.seconds(alice.heard(), BOBS_TONE) + " s");
            assertTrue(Tones.seconds(bob.heard(), ALICES_TONE) > 1, "Bob heard Alice for " + Tones.seconds(bob.heard(), ALICES_TONE) + " s");
        }
    }
}
