package lu.fix4bizz.hub.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lu.fix4bizz.hub.testing.Api;
import lu.fix4bizz.hub.testing.HubServer;
import lu.fix4bizz.hub.testing.sip.BaresipPhone;
import lu.fix4bizz.hub.testing.sip.Leg;
import lu.fix4bizz.hub.testing.sip.Line;
import lu.fix4bizz.hub.testing.sip.SipPhone;
import lu.fix4bizz.hub.testing.sip.Tones;
import org.junit.jupiter.api.Test;

/** The hub is killed while two talk and a caller speaks to a mailbox. */
class KillIT {

    private static final int TONE = 700;
    private static final int BEEP = 1000;

    @Test
    void message_registrations_and_calls_are_there_after_a_kill() {
        try (var hub = HubServer.with(Map.of("HUB_LOAD_USERS", "5")).start();
                var bob = SipPhone.udp(hub.sipPort(), Line.acme(7202));
                var chloe = SipPhone.udp(hub.sipPort(), Line.acme(7203));
                var caller = BaresipPhone.registered(hub, Line.load(100_001), Tones.wav(TONE))) {
            bob.register();
            talksWith(chloe, bob);
            Api david = Api.of(hub, "david");
            david.change("PATCH", "/me", "{\"doNotDisturb\": true}");
            caller.dial("+35227001204");
            caller.hearsTone(BEEP);
            caller.says(5);
            hub.kill();
            hub.start();
            assertMessageOnce(david);
            assertLogged(hub);
            assertRings(hub, bob);
        }
    }

    private static void assertMessageOnce(Api david) {
        String messages = david.awaited("/me/voicemail/messages", "\"id\"");
        var found = Pattern.compile("\"id\":(\\d+)").matcher(messages);
        assertTrue(found.find(), messages);
        assertEquals(1, messages.split("\"id\"").length - 1, messages);
        double seconds = Tones.seconds(david.bytes("/me/voicemail/messages/" + found.group(1) + "/audio"), TONE);
        assertTrue(seconds > 2, "what was said until the end is kept: " + seconds + " s");
    }

    private static void talksWith(SipPhone caller, SipPhone called) {
        Leg call = caller.call(called.line().extension());
        called.ringing().answer();
        call.answered();
    }

    /** The talk has an end for both, and the caller in the mailbox is in its owner's log. */
    private static void assertLogged(HubServer hub) {
        assertLogs(Api.of(hub, "bob"), "\"answeredAt\":\"2", "\"endedAt\":\"2", "\"number\":\"7203\"", "\"status\":\"received\"");
        assertLogs(Api.of(hub, "chloe"), "\"answeredAt\":\"2", "\"endedAt\":\"2", "\"number\":\"7202\"", "\"status\":\"placed\"");
        assertLogs(Api.of(hub, "david"), "\"endedAt\":\"2", "\"status\":\"voicemail\"");
    }

    private static void assertLogs(Api of, String... parts) {
        String calls = of.get("/me/calls");
        assertEquals(1, calls.split("\"id\"").length - 1, calls);
        assertEquals(List.of(), Stream.of(parts).filter(part -> !calls.contains(part)).toList(), calls);
    }

    private static void assertRings(HubServer hub, SipPhone bob) {
        try (var chloe = SipPhone.udp(hub.sipPort(), Line.acme(7203))) {
            Leg call = chloe.call("7202");
            bob.ringing().answer();
            call.answered();
            call.hangUp();
        }
    }
}
