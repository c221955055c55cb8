package lu.fix4bizz.hub.voicemail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lu.fix4bizz.hub.testing.Api;
import lu.fix4bizz.hub.testing.HubServer;
import lu.fix4bizz.hub.testing.sip.BaresipPhone;
import lu.fix4bizz.hub.testing.sip.Leg;
import lu.fix4bizz.hub.testing.sip.Line;
import lu.fix4bizz.hub.testing.sip.Lines;
import lu.fix4bizz.hub.testing.sip.SipMessage;
import lu.fix4bizz.hub.testing.sip.SipPhone;
import lu.fix4bizz.hub.testing.sip.Tones;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real phone leaves a message for David, who is busy; his own phone lights its lamp. */
class VoicemailIT {

    private static final HubServer HUB = HubServer.shared();
    private static final int TONE = 700;
    private static final int BEEP = 1000;
    private static final String NUMBER = "+35227001204";
    private static final Line DAVID = Line.acme(7204);
    private static final List<String> TAKES_LAMP = List.of("Event: message-summary", "Accept: application/simple-message-summary", "Expires: 600");
    private final Api david = Api.of(HUB, "david");
    private final SipPhone desk = SipPhone.udp(HUB.sipPort(), DAVID);

    @BeforeEach
    void busy() {
        david.change("PATCH", "/me", "{\"doNotDisturb\": true}");
    }

    @AfterEach
    void tidy() {
        david.change("PATCH", "/me", "{\"doNotDisturb\": false}");
        desk.register(0);
        desk.close();
    }

    /** Leaves at least this much of the tone after the beep. */
    private static void leaveMessage(BaresipPhone caller, int seconds) {
        caller.dial(NUMBER);
        caller.await("CALL_ESTABLISHED");
        caller.hearsTone(BEEP);
        caller.says(seconds);
    }

    private SipMessage lamp(String counts) {
        SipMessage notify = desk.client().take("NOTIFY with " + counts, message -> message.isRequest("NOTIFY") && message.body().contains(counts));
        desk.client().send(SipPhone.ok(notify));
        return notify;
    }

    @Test
    void message_is_recorded_and_lights_the_lamp() {
        desk.register("Allow: NOTIFY");
        SipMessage before = desk.client().take("NOTIFY at registration", message -> message.isRequest("NOTIFY"));
        desk.client().send(SipPhone.ok(before));
        int unread = unread(before);
        try (var caller = BaresipPhone.registered(HUB, Lines.fresh(), Tones.wav(TONE))) {
            leaveMessage(caller, 3);
            caller.hangUp();
            SipMessage lit = lamp("Voice-Message: " + (unread + 1) + "/");
            assertTrue(lit.body().contains("Messages-Waiting: yes"), lit.body());
            assertTrue(Tones.seconds(caller.heard(), BEEP) > 0.1, "the caller hears the tone");
        }
        String newest = david.get("/me/voicemail/messages").split("\\}")[0];
        Matcher id = Pattern.compile("\"id\":(\\d+)").matcher(newest);
        assertTrue(id.find(), newest);
        byte[] wav = david.bytes("/me/voicemail/messages/" + id.group(1) + "/audio");
        assertTrue(Tones.seconds(wav, TONE) > 2, "the recording holds the tone for " + Tones.seconds(wav, TONE) + " s");
        assertEquals(0, Tones.seconds(wav, BEEP), "the tone of the hub is not in it");
        david.change("PATCH", "/me/voicemail/messages/" + id.group(1), "{\"read\": true}");
        lamp("Voice-Message: " + unread + "/");
    }

    private static int unread(SipMessage notify) {
        Matcher counts = Pattern.compile("Voice-Message: (\\d+)/").matcher(notify.body());
        assertTrue(counts.find(), notify.text());
        return Integer.parseInt(counts.group(1));
    }

    @Test
    void lamp_follows_a_subscription() {
        SipMessage accepted = desk.ask("SUBSCRIBE", "sip:" + DAVID.aor(), withContact());
        assertEquals(200, accepted.status());
        SipMessage first = lamp("Voice-Message: ");
        assertTrue(first.header("Subscription-State").startsWith("active"), first.text());
        assertEquals("message-summary", first.header("Event"));
        int unread = unread(first);
        try (var caller = BaresipPhone.registered(HUB, Lines.fresh(), Tones.wav(TONE))) {
            leaveMessage(caller, 2);
            caller.hangUp();
        }
        assertEquals(accepted.callId(), lamp("Voice-Message: " + (unread + 1) + "/").callId());
    }

    private List<String> withContact() {
        return java.util.stream.Stream.concat(TAKES_LAMP.stream(), java.util.stream.Stream.of("Contact: <" + desk.contact() + ">")).toList();
    }

    /** What it registers is not where it speaks from; calls find it, and so must the lamp. */
    @Test
    void lamp_of_a_phone_behind_nat_is_told() {
        desk.sendRegister(List.of("Contact: <sip:7204@192.0.2.77:5060>", "Expires: 600", "Allow: NOTIFY"));
        SipMessage notify = lamp("Voice-Message: ");
        assertTrue(notify.uri().startsWith("sip:7204@127.0.0.1:" + desk.client().port()), notify.uri());
        desk.sendRegister(List.of("Contact: *", "Expires: 0"));
    }

    @Test
    void key_ends_the_recording() {
        int before = count();
        try (var caller = BaresipPhone.registered(HUB, Lines.fresh(), Tones.wav(TONE))) {
            leaveMessage(caller, 2);
            caller.press('#');
            caller.await("CALL_CLOSED");
        }
        assertEquals(before + 1, count());
    }

    private int count() {
        return david.get("/me/voicemail/messages").split("\"id\"").length - 1;
    }

    @Test
    void caller_whose_media_never_comes_is_hung_up_and_leaves_no_message() {
        int before = count();
        try (var silent = Lines.caller()) {
            Leg call = silent.call(NUMBER);
            call.answered();
            call.request("INFO", "Signal=#\r\nDuration=160\r\n", "Content-Type: application/dtmf-relay");
            call.response("INFO", 200);
            call.hungUp();
        }
        assertEquals(before, count());
    }

    @Test
    void unknown_event_is_refused() {
        SipMessage answer = desk.ask("SUBSCRIBE", "sip:" + DAVID.aor(), List.of("Event: weather", "Contact: <" + desk.contact() + ">"));
        assertEquals(489, answer.status());
        assertEquals("message-summary", answer.header("Allow-Events"));
    }
}
