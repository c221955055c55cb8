package lu.fix4bizz.hub.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lu.fix4bizz.hub.testing.Api;
import lu.fix4bizz.hub.testing.HubServer;
import lu.fix4bizz.hub.testing.sip.Digest;
import lu.fix4bizz.hub.testing.sip.Leg;
import lu.fix4bizz.hub.testing.sip.Line;
import lu.fix4bizz.hub.testing.sip.Lines;
import lu.fix4bizz.hub.testing.sip.SipClient;
import lu.fix4bizz.hub.testing.sip.SipMessage;
import lu.fix4bizz.hub.testing.sip.SipPhone;
import org.junit.jupiter.api.Test;

/** Phones register: RFC 3261 section 10, with digest of RFC 8760. */
class RegistrationIT {

    private static final int HUB = HubServer.shared().sipPort();
    private static final Api CHLOE = Api.of(HubServer.shared(), "chloe");

    @Test
    void sha_256_is_offered_before_md5_and_both_are_taken() {
        Line emma = Line.acme(7205);
        try (var modern = new SipPhone(SipClient.udp(HUB), emma, "SHA-256"); var old = new SipPhone(SipClient.udp(HUB), emma, "MD5")) {
            List<String> offered = modern.registerOnce(List.of()).headers("WWW-Authenticate").stream()
                    .map(challenge -> Digest.parameters(challenge).get("algorithm")).toList();
            assertEquals(List.of("SHA-256", "MD5"), offered);
            assertEquals(200, modern.register().status());
            assertEquals(200, old.register().status());
            assertEquals(200, old.sendRegister(List.of("Contact: *", "Expires: 0")).status());
        }
    }

    @Test
    void answer_lists_every_device_with_its_time_left() {
        Line line = Lines.fresh();
        try (var desk = Lines.phone(line); var mobile = SipPhone.tcp(HUB, line)) {
            List<String> contacts = mobile.register(120).values("Contact");
            assertEquals(2, contacts.size(), contacts.toString());
            assertTrue(contacts.get(0).startsWith("<" + mobile.contact() + ">;expires=1"), contacts.toString());
            assertTrue(contacts.get(1).startsWith("<" + desk.contact() + ">;expires=5"), contacts.toString());
        }
    }

    @Test
    void query_changes_nothing() {
        try (var phone = Lines.phone()) {
            assertEquals(1, phone.sendRegister(List.of()).values("Contact").size());
        }
    }

    @Test
    void zero_expires_takes_one_device_away() {
        Line line = Lines.fresh();
        try (var desk = Lines.phone(line); var mobile = Lines.phone(line)) {
            List<String> left = desk.register(0).values("Contact");
            assertEquals(1, left.size());
            assertTrue(left.get(0).contains(mobile.contact()), left.toString());
        }
    }

    @Test
    void star_takes_all_devices_away() {
        Line line = Lines.fresh();
        try (var desk = Lines.phone(line); var mobile = Lines.phone(line)) {
            assertEquals(400, mobile.sendRegister(List.of("Contact: *", "Expires: 60")).status());
            assertEquals(List.of(), desk.sendRegister(List.of("Contact: *", "Expires: 0")).values("Contact"));
        }
    }

    @Test
    void expires_of_the_contact_goes_before_that_of_the_request() {
        try (var phone = Lines.caller()) {
            SipMessage answer = phone.sendRegister(List.of("Contact: <" + phone.contact() + ">;expires=100", "Expires: 500"));
            assertTrue(answer.header("Contact").matches(".*;expires=(100|99|98)$"), answer.header("Contact"));
        }
    }

    @Test
    void too_brief_an_interval_is_refused_with_the_least_one() {
        try (var phone = Lines.caller()) {
            SipMessage answer = phone.register(10);
            assertEquals(423, answer.status());
            assertEquals("30", answer.header("Min-Expires"));
        }
    }

    @Test
    void eleventh_device_is_refused_and_the_ten_stay() {
        try (var phone = Lines.caller()) {
            IntStream.rangeClosed(1, 10).forEach(port -> assertEquals(200, registerAt(phone, port).status()));
            assertEquals(403, registerAt(phone, 11).status());
            assertEquals(10, phone.sendRegister(List.of()).values("Contact").size());
        }
    }

    private static SipMessage registerAt(SipPhone phone, int port) {
        return phone.sendRegister(List.of("Contact: <sip:" + phone.line().extension() + "@127.0.0.1:" + (42_000 + port) + ">"));
    }

    @Test
    void unknown_user_looks_like_a_wrong_password() {
        Line known = Lines.fresh();
        SipMessage wrong = firstAndSecond(known.withPassword("wrong"));
        SipMessage unknown = firstAndSecond(new Line("999999", "load.example", "any"));
        assertEquals(401, wrong.status());
        assertEquals(shape(wrong, known.extension()), shape(unknown, "999999"));
    }

    private static SipMessage firstAndSecond(Line line) {
        try (var phone = new SipPhone(SipClient.udp("127.0.0.9", 0, HUB), line, "MD5")) {
            return phone.register(600);
        }
    }

    /** The answer without what differs from message to message. */
    private static String shape(SipMessage answer, String extension) {
        return answer.text().replace(extension, "USER").replaceAll("(nonce=\"|tag=|branch=|rport=|Call-ID: *|127.0.0.9:)[^\";\\s]+", "$1");
    }

    @Test
    void guessing_is_slowed_down_for_the_source_that_guesses_only() {
        Line line = Lines.fresh();
        try (var guesser = new SipPhone(SipClient.udp("127.0.0.10", 0, HUB), line.withPassword("guess"), "MD5");
                var owner = SipPhone.udp(HUB, line)) {
            IntStream.rangeClosed(1, 5).forEach(guess -> assertEquals(401, guesser.register(600).status()));
            SipMessage slowed = guesser.register(600);
            assertEquals(403, slowed.status());
            assertTrue(Integer.parseInt(slowed.header("Retry-After")) > 0, slowed.text());
            assertEquals(200, owner.register().status());
        }
    }

    @Test
    void replayed_credentials_are_refused_as_stale() {
        try (var phone = Lines.caller()) {
            SipMessage challenge = phone.registerOnce(List.of());
            String uri = "sip:" + phone.line().domain();
            List<String> headers = List.of("Contact: <" + phone.contact() + ">", Digest.credentials(challenge, "MD5", phone.line(), "REGISTER", uri, 1));
            assertEquals(200, phone.registerOnce(headers).status());
            SipMessage refused = phone.registerOnce(headers);
            assertEquals(401, refused.status());
            assertEquals("true", Digest.parameters(refused.header("WWW-Authenticate")).get("stale"));
            String next = Digest.credentials(challenge, "MD5", phone.line(), "REGISTER", uri, 2);
            assertEquals(200, phone.registerOnce(List.of(next)).status(), "the same nonce with the next count");
        }
    }

    @Test
    void nonce_of_somebody_else_is_refused_as_stale() {
        try (var phone = Lines.caller()) {
            var invented = Map.of("realm", "load.example", "nonce", "c29tZXRoaW5nIGludmVudGVkIGJ5IG1l", "algorithm", "MD5");
            String credentials = "Authorization: " + Digest.value(invented, phone.line(), "REGISTER", "sip:load.example", 1);
            SipMessage refused = phone.registerOnce(List.of("Contact: <" + phone.contact() + ">", credentials));
            assertEquals(401, refused.status());
            assertEquals("true", Digest.parameters(refused.header("WWW-Authenticate")).get("stale"));
        }
    }

    @Test
    void nobody_registers_for_somebody_else() {
        Line victim = Lines.fresh();
        try (var phone = Lines.caller()) {
            String uri = "sip:load.example";
            SipMessage challenge = phone.registerOnce(List.of());
            String credentials = Digest.credentials(challenge, "MD5", phone.line(), "REGISTER", uri, 1);
            String text = """
                    REGISTER sip:load.example SIP/2.0
                    Via: SIP/2.0/UDP %s:%d;branch=z9hG4bKsomebody
                    From: <sip:%s>;tag=1
                    To: <sip:%s>
                    Call-ID: somebody-else
                    CSeq: 1 REGISTER
                    Contact: <%s>
                    Max-Forwards: 70
                    %s
                    Content-Length: 0

                    """.formatted(phone.client().host(), phone.client().port(), victim.aor(), victim.aor(), phone.contact(), credentials);
            phone.client().send(text.replace("\n", "\r\n"));
            phone.client().take("refusal", message -> message.callId().equals("somebody-else") && message.status() == 403);
        }
        try (var owner = SipPhone.udp(HUB, victim)) {
            assertEquals(List.of(), owner.sendRegister(List.of()).values("Contact"));
        }
    }

    @Test
    void phones_with_passwords_of_their_own_ring_together_and_one_is_cut_off_at_once() {
        JsonObject desk = added("Desk");
        JsonObject laptop = added("Laptop");
        try (var first = Lines.phone(line(desk)); var second = Lines.phone(line(laptop)); var bob = SipPhone.udp(HUB, Line.acme(7202))) {
            Leg call = bob.call("7203");
            List<Leg> ringing = List.of(first.ringing(), second.ringing());
            call.cancel();
            ringing.forEach(Leg::cancelled);
            call.refused(487);

            CHLOE.change("DELETE", "/me/devices/" + desk.getJsonNumber("id"), "");
            List<String> left = second.sendRegister(List.of()).values("Contact");
            assertFalse(left.toString().contains(first.contact()), left.toString());
            assertTrue(left.toString().contains(second.contact()), left.toString());
            assertEquals(401, first.register(600).status());
            assertEquals(407, first.ask("INVITE", "sip:7202@acme.example", List.of("Contact: <" + first.contact() + ">")).status());
            second.register(0);
        }
    }

    /** A new phone of Chloé, with what is typed into it. */
    private static JsonObject added(String name) {
        String access = CHLOE.change("POST", "/me/devices", "{\"name\":\"" + name + "\",\"model\":\"softphone\"}");
        return Json.createReader(new StringReader(access)).readObject();
    }

    private static Line line(JsonObject phone) {
        return Line.acme(7203).phone(phone.getString("sipUser"), phone.getString("password"));
    }

    @Test
    void same_extension_of_two_companies_are_two_lines() {
        Line alice = Line.acme(7201);
        try (var acme = SipPhone.udp(HUB, alice); var globex = SipPhone.udp(HUB, Line.globex(7201))) {
            acme.register();
            globex.register();
            assertFalse(globex.sendRegister(List.of()).text().contains(acme.contact()));
            assertEquals(401, new SipPhone(globex.client(), new Line("7201", "globex.example", alice.password()), "MD5").register(60).status());
            acme.register(0);
            globex.register(0);
        }
    }
}
