package lu.fix4bizz.hub.robustness;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import lu.fix4bizz.hub.testing.Api;
import lu.fix4bizz.hub.testing.HubServer;
import lu.fix4bizz.hub.testing.Portal;
import lu.fix4bizz.hub.testing.sip.Leg;
import lu.fix4bizz.hub.testing.sip.Line;
import lu.fix4bizz.hub.testing.sip.SipPhone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The hub is stopped cleanly and started again: phones do not notice, and registrations lapse when they should. */
class RestartIT {

    /** The shortest that the registrar takes. */
    private static final int SHORT = 30;
    private static final HubServer HUB = HubServer.with(Map.of());

    @RegisterExtension
    static final Portal PORTAL = new Portal(HUB);

    @Test
    void registrations_survive_a_restart_and_lapse_in_their_time() {
        try (var hub = HUB.start(); var bob = SipPhone.udp(hub.sipPort(), Line.acme(7202));
                var chloe = SipPhone.udp(hub.sipPort(), Line.acme(7203))) {
            bob.register();
            assertEquals(200, chloe.register(SHORT).status());
            assertThat(PORTAL.signedIn("chloe", "/").getByText("1 appareil enregistré")).hasCount(1);
            hub.stop();
            assertEquals(0, hub.exitStatus());
            hub.start();
            hub.says("registrations are back");
            assertRings(hub, bob);
            Api.of(hub, "chloe").awaited("/me/devices", "\"registrations\":\\[\\]");
            assertThat(PORTAL.signedIn("chloe", "/").getByText("Aucun appareil enregistré")).hasCount(1);
            assertEquals(480, unreachable(hub));
        }
    }

    private static void assertRings(HubServer hub, SipPhone bob) {
        try (var alice = SipPhone.udp(hub.sipPort(), Line.acme(7201))) {
            Leg call = alice.call("7202");
            Leg rings = bob.ringing();
            rings.answer();
            call.answered();
            call.hangUp();
            assertTrue(rings.hungUp().isRequest("BYE"));
        }
    }

    private static int unreachable(HubServer hub) {
        try (var alice = SipPhone.udp(hub.sipPort(), Line.acme(7201))) {
            return alice.call("7203").refused(480).status();
        }
    }
}
