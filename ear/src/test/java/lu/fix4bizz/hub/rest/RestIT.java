package lu.fix4bizz.hub.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import lu.fix4bizz.hub.testing.HubServer;
import lu.fix4bizz.hub.testing.sip.Line;
import lu.fix4bizz.hub.testing.sip.SipPhone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the API does with good and with bad requests of one user. */
class RestIT {
    private static final Api EMMA = Api.as("emma");
    private static final Api DAVID = Api.as("david");

    @AfterEach
    void forward_nothing() {
        EMMA.put("/me/forwarding/always", "{\"enabled\":false}");
        DAVID.put("/me/forwarding/always", "{\"enabled\":false}");
    }

    @Test
    void account_has_the_fields_of_the_contract() {
        JsonObject me = EMMA.get("/me").object();
        assertEquals(Set.of("userName", "displayName", "email", "extension", "number", "language", "timeZone", "doNotDisturb", "hideNumber",
                "callWaiting"), me.keySet());
        assertEquals("Emma Weber 7205 +35227001205", me.getString("displayName") + " " + me.getString("extension") + " " + me.getString("number"));
    }

    @Test
    void patch_changes_what_it_names_and_keeps_the_rest() {
        JsonObject changed = EMMA.patch("/me", "{\"language\":\"de\",\"callWaiting\":false}").object();
        assertEquals("de", changed.getString("language"));
        assertFalse(EMMA.get("/me").object().getBoolean("callWaiting"));
        assertEquals("Das Feld x kann hier nicht gesetzt werden.", EMMA.patch("/me", "{\"x\":1}").object().getString("message"));
        assertEquals("Europe/Luxembourg", EMMA.patch("/me", "{\"language\":\"fr\",\"callWaiting\":true}").object().getString("timeZone"));
    }

    @Test
    void patch_holds_as_a_whole_or_not_at_all() {
        assertEquals("400 accounts.error.time_zone", EMMA.patch("/me", "{\"doNotDisturb\":true,\"timeZone\":\"Mars/Olympus\"}").error());
        assertFalse(EMMA.get("/me").object().getBoolean("doNotDisturb"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"language\":\"lb\"}      | 400 accounts.error.language",
            "{\"language\":null}        | 400 rest.error.field_null",
            "{\"doNotDisturb\":\"on\"}  | 400 rest.error.field_type.boolean",
            "{\"extension\":\"7201\"}   | 400 rest.error.field_unknown",
            "{\"timeZone\":\"😀\"}      | 400 accounts.error.time_zone",
            "[]                         | 400 rest.error.malformed",
            "{                          | 400 rest.error.malformed"})
    void bad_patch_is_refused(String body, String error) {
        assertEquals(error, EMMA.patch("/me", body).error());
    }

    @Test
    void forward_is_kept_and_shown_in_the_list() {
        JsonObject set = EMMA.put("/me/forwarding/no-answer", "{\"enabled\":true,\"to\":\"voicemail\",\"rings\":4}").object();
        assertEquals(set, EMMA.get("/me/forwarding/no-answer").object());
        assertEquals(set, EMMA.get("/me/forwarding").object().getJsonObject("no-answer"));
        assertEquals("{\"enabled\":true,\"rings\":4,\"to\":\"voicemail\"}", set.toString());
        assertEquals(Set.of("always", "busy", "no-answer", "not-reachable"), EMMA.get("/me/forwarding").object().keySet());
        assertEquals(200, EMMA.put("/me/forwarding/no-answer", "{\"enabled\":false,\"rings\":3}").status());
    }

    @Test
    void a_switch_may_end_by_itself() {
        String tomorrow = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS).toString();
        JsonObject set = EMMA.put("/me/forwarding/always", "{\"enabled\":true,\"to\":\"7204\",\"until\":\"" + tomorrow + "\"}").object();
        assertEquals(tomorrow, set.getString("until"));
        assertFalse(EMMA.put("/me/forwarding/always", "{\"enabled\":true}").object().containsKey("until"));
        assertEquals(tomorrow, EMMA.patch("/me", "{\"doNotDisturb\":true,\"doNotDisturbUntil\":\"" + tomorrow + "\"}").object().getString("doNotDisturbUntil"));
        assertFalse(EMMA.patch("/me", "{\"doNotDisturb\":false}").object().containsKey("doNotDisturbUntil"));
        assertEquals("400 rest.error.field_end", EMMA.patch("/me", "{\"doNotDisturbUntil\":\"" + tomorrow + "\"}").error());
        assertEquals("400 calls.error.end_past", EMMA.patch("/me", "{\"doNotDisturb\":true,\"doNotDisturbUntil\":\"2026-01-01T00:00:00Z\"}").error());
    }

    @Test
    void number_of_a_colleague_is_kept_as_the_extension() {
        assertEquals("7204", EMMA.put("/me/forwarding/always", "{\"enabled\":true,\"to\":\"+352 27 00 12 04\"}").object().getString("to"));
    }

    @Test
    void loop_is_refused_and_changes_nothing() {
        assertEquals(200, EMMA.put("/me/forwarding/always", "{\"enabled\":true,\"to\":\"7204\"}").status());
        assertEquals("400 calls.forwarding.error.loop", DAVID.put("/me/forwarding/always", "{\"enabled\":true,\"to\":\"7205\"}").error());
        assertFalse(DAVID.get("/me/forwarding/always").object().getBoolean("enabled"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"enabled\":true,\"to\":\"7205\"}               | 400 calls.forwarding.error.own_number",
            "{\"enabled\":true,\"to\":\"112\"}                | 400 calls.forwarding.error.emergency",
            "{\"enabled\":true,\"to\":\"hello\"}              | 400 calls.forwarding.error.not_a_target",
            "{\"enabled\":true,\"to\":\"sip:x@evil.example\"} | 400 calls.forwarding.error.not_a_target",
            "{\"enabled\":true,\"to\":\"7204\",\"rings\":1}   | 400 calls.forwarding.error.rings",
            "{\"to\":\"7204\"}                                | 400 rest.error.field_missing",
            "{\"enabled\":true,\"to\":7204}                   | 400 rest.error.field_type.text"})
    void bad_forward_is_refused(String body, String error) {
        assertEquals(error, EMMA.put("/me/forwarding/always", body).error());
    }

    @Test
    void unknown_forward_is_not_found() {
        assertEquals("404 calls.forwarding.error.kind", EMMA.get("/me/forwarding/sometimes").error());
    }

    @Test
    void trial_tells_what_a_forward_would_do_and_why() {
        EMMA.put("/me/forwarding/always", "{\"enabled\":true,\"to\":\"7204\"}");
        JsonObject trial = EMMA.post("/me/routing-trials", "{\"from\":\"+352621123456\",\"at\":\"2026-11-27T19:00:00+01:00\"}").object();
        assertEquals("{\"action\":\"forward\",\"to\":\"7204\",\"why\":\"always\"}", trial.getJsonObject("decision").toString());
        assertTrue(trial.getString("sentence").contains("David Thill, 7204"), trial.getString("sentence"));
        JsonObject first = trial.getJsonArray("trace").getJsonObject(0);
        assertEquals(Set.of("service", "applies", "why"), first.keySet());
        assertTrue(trial.getJsonArray("trace").getValuesAs(JsonObject.class).stream()
                .anyMatch(line -> line.getString("service").equals("forward-always") && line.getBoolean("applies")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"from\":\"nobody\"}                      | 400 calls.trial.error.from",
            "{\"from\":\"7201\",\"at\":\"tomorrow\"}    | 400 rest.error.field_type.time",
            "{}                                         | 400 rest.error.field_missing"})
    void bad_trial_is_refused(String body, String error) {
        assertEquals(error, EMMA.post("/me/routing-trials", body).error());
    }

    @Test
    void calls_are_a_list_and_their_limit_is_checked() {
        assertEquals(200, EMMA.get("/me/calls?limit=500").status());
        assertTrue(EMMA.get("/me/calls").list().size() <= 50);
        assertEquals("400 rest.error.field_range limit", EMMA.get("/me/calls?limit=501").fieldError());
        assertEquals("400 rest.error.field_range limit", EMMA.get("/me/calls?limit=all").fieldError());
    }

    @Test
    void devices_are_shown_with_their_registrations() {
        try (var desk = SipPhone.udp(HubServer.shared().sipPort(), Line.acme(7205))) {
            Instant before = Instant.now();
            desk.register("User-Agent: Desk 1.0");
            JsonObject phone = EMMA.get("/me/devices").list().getJsonObject(0);
            assertEquals("yealink-t42s", phone.getString("model"));
            JsonObject registration = phone.getJsonArray("registrations").getValuesAs(JsonObject.class).stream()
                    .filter(one -> one.getString("contact").equals(desk.contact())).findFirst().orElseThrow();
            assertEquals("Desk 1.0 udp", registration.getString("agent") + " " + registration.getString("transport"));
            Duration left = Duration.between(before, Instant.parse(registration.getString("expiry")));
            assertTrue(left.compareTo(Duration.ofSeconds(599)) > 0 && left.compareTo(Duration.ofSeconds(660)) < 0, left.toString());
            desk.register(0);
        }
    }

    @Test
    void device_is_added_named_anew_given_a_password_and_removed() {
        Api.Answer added = DAVID.post("/me/devices", "{\"name\":\"Desk\",\"model\":\"yealink-t42s\",\"mac\":\"00:15:65:DA:71:D0\"}");
        JsonObject access = added.object();
        assertEquals("201 Desk yealink-t42s 001565da71d0 sip:7204@acme.example udp", added.status() + " " + access.getString("name") + " "
                + access.getString("model") + " " + access.getString("mac") + " " + access.getString("address") + " " + access.getString("transport"));
        String device = "/me/devices/" + access.getJsonNumber("id");
        assertEquals("Meeting", DAVID.put(device, "{\"name\":\"Meeting\",\"model\":\"softphone\"}").object().getString("name"));
        JsonObject chosen = DAVID.put(device + "/sip-password", "{\"password\":\"meteor-lantern-velvet\"}").object();
        assertEquals(access.getString("sipUser") + " meteor-lantern-velvet", chosen.getString("sipUser") + " " + chosen.getString("password"));
        assertEquals("400 accounts.error.password_short", DAVID.put(device + "/sip-password", "{\"password\":\"short\"}").error());
        assertEquals(16, DAVID.put(device + "/sip-password", "{}").object().getString("password").length());
        assertFalse(DAVID.get("/me/devices").text().contains("password"));
        assertEquals("404 devices.error.no_device", EMMA.delete(device).error());
        assertEquals(204, DAVID.delete(device).status());
        assertEquals("404 devices.error.no_device", DAVID.delete(device).error());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"model\":\"softphone\"} | 400 rest.error.field_missing", "{\"name\":\"\",\"model\":\"softphone\"} | 400 devices.error.name_missing",
            "{\"name\":\"Desk\",\"model\":\"snom-d785\"} | 400 devices.error.mac_missing", "{\"name\":\"Desk\",\"model\":\"snom-d785\",\"mac\":\"12\"} | 400 devices.error.mac_wrong",
            "{\"name\":\"Desk\",\"model\":\"snom-d785\",\"mac\":\"001565002201\"} | 409 devices.error.mac_taken"})
    void device_that_cannot_be_is_refused(String device, String error) {
        assertEquals(error, DAVID.post("/me/devices", device).error());
    }

    @ParameterizedTest
    @CsvSource({"GET, /nothing", "GET, /me/nothing", "GET, /me/voicemail/messages/abc/audio", "DELETE, /me/voicemail/messages/99999999999999999999"})
    void unknown_path_is_not_found(String method, String path) {
        assertEquals("404 rest.error.no_such_path", EMMA.call(method, path, BodyPublishers.noBody()).error());
    }

    @Test
    void unknown_method_is_refused_with_those_allowed() {
        Api.Answer answer = EMMA.delete("/me/forwarding/always");
        assertEquals("405 rest.error.method", answer.error());
        assertTrue(answer.header("Allow").contains("PUT"), answer.header("Allow"));
    }

    @Test
    void other_formats_are_refused() {
        assertEquals("406 rest.error.not_acceptable", EMMA.get("/me", "Accept", "text/html").error());
        assertEquals("415 rest.error.media_type",
                EMMA.call("PATCH", "/me", BodyPublishers.ofString("<me/>"), "Content-Type", "application/xml").error());
    }

    @Test
    void huge_body_is_refused() {
        assertEquals("413 rest.error.too_large", EMMA.patch("/me", " ".repeat(100_000)).error());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/me", "/me/forwarding", "/me/calls", "/me/voicemail/messages", "/me/voicemail/settings", "/me/devices", "/nothing"})
    void without_a_token_nothing_is_shown(String path) {
        Api.Answer nobody = new Api("").get(path, "Accept-Language", "en");
        assertEquals(401, nobody.status());
        assertEquals("A valid token is needed (Authorization: Bearer …); it is made in the portal, on the page Details.", nobody.object().getString("message"));
        assertEquals("Bearer realm=\"hub\"", nobody.header("WWW-Authenticate"));
        assertEquals(401, new Api("sample-nobody").get(path).status());
    }
}
