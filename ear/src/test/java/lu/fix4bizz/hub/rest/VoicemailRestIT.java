package lu.fix4bizz.hub.rest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lu.fix4bizz.hub.testing.HubServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Voicemail over the API. Its message is a whole recording put into the spool, as a caller's hang-up leaves it. */
class VoicemailRestIT {
    private static final Api EMMA = Api.as("emma");
    /** The sample's fifth user. */
    private static final int EMMAS_ID = 5;
    private static final byte[] SOUND = sound();
    private static final String CALLER = "Rest Test";
    private static String message;

    @BeforeAll
    static void a_message_is_left() throws IOException {
        message = leave(CALLER);
    }

    /** Leaves a message of this caller in the spool. @return its path in the API, once it is in the inbox */
    private static String leave(String caller) throws IOException {
        Path spool = Files.createDirectories(HubServer.shared().settings().dataDir().resolve("voicemail/spool"));
        UUID id = UUID.randomUUID();
        Files.write(spool.resolve(id + ".wav"), SOUND);
        Files.writeString(spool.resolve(id + ".draft"), """
                user=%d
                number=+352621987654
                name=%s
                started=2026-11-20T10:00:00Z
                seconds=1
                """.formatted(EMMAS_ID, caller));
        Files.move(spool.resolve(id + ".draft"), spool.resolve(id + ".note"));
        return "/me/voicemail/messages/" + Stream.generate(() -> left(caller)).limit(300).flatMap(Optional::stream).findFirst()
                .orElseThrow().getJsonNumber("id");
    }

    private static Optional<JsonObject> left(String caller) {
        var found = EMMA.get("/me/voicemail/messages").list().getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("name").equals(caller)).findFirst();
        if (found.isEmpty()) {
            CompletableFuture.runAsync(() -> { }, CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS)).join();
        }
        return found;
    }

    private static byte[] sound() {
        byte[] bytes = new byte[16_044];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    @Test
    void message_has_the_fields_of_the_contract() {
        JsonObject found = left(CALLER).orElseThrow();
        assertEquals("+352621987654 1 2026-11-20T10:00:00Z",
                found.getString("from") + " " + found.getInt("seconds") + " " + found.getString("receivedAt"));
    }

    @Test
    void recording_is_sent_whole() {
        Api.Answer whole = EMMA.get(message + "/audio");
        assertEquals("200 audio/wav 16044", whole.status() + " " + whole.header("Content-Type") + " " + whole.header("Content-Length"));
        assertArrayEquals(SOUND, whole.body());
        assertTrue(whole.header("Content-Disposition").contains("voicemail-+352621987654-20261120-1100.wav"), whole.header("Content-Disposition"));
    }

    @Test
    void recording_is_sent_in_part() {
        Api.Answer part = EMMA.get(message + "/audio", "Range", "bytes=100-199");
        assertEquals("206 bytes 100-199/16044 100", part.status() + " " + part.header("Content-Range") + " " + part.header("Content-Length"));
        assertArrayEquals(Arrays.copyOfRange(SOUND, 100, 200), part.body());
    }

    @Test
    void part_beyond_the_end_is_refused_with_the_size() {
        Api.Answer none = EMMA.get(message + "/audio", "Range", "bytes=16044-");
        assertEquals("416 rest.error.range bytes */16044", none.error() + " " + none.header("Content-Range"));
    }

    @Test
    void head_tells_the_size_and_sends_nothing() {
        Api.Answer head = EMMA.head(message + "/audio");
        assertEquals("200 16044 bytes 0", head.status() + " " + head.header("Content-Length") + " " + head.header("Accept-Ranges") + " "
                + head.body().length);
    }

    @Test
    void message_is_marked_both_ways() {
        assertTrue(EMMA.patch(message, "{\"read\":true}").object().getBoolean("read"));
        assertEquals(false, EMMA.patch(message, "{\"read\":false}").object().getBoolean("read"));
        assertEquals("400 rest.error.field_missing read", EMMA.patch(message, "{}").fieldError());
    }

    @Test
    void message_of_somebody_else_does_not_exist() {
        Api bob = Api.as("bob");
        assertEquals("404 voicemail.error.no_message", bob.get(message + "/audio").error());
        assertEquals("404 voicemail.error.no_message", bob.patch(message, "{\"read\":true}").error());
        assertEquals("404 voicemail.error.no_message", bob.delete(message).error());
        assertEquals(200, EMMA.get(message + "/audio").status());
    }

    @Test
    void deleted_message_is_gone() throws IOException {
        String other = leave("Rest Test deleted");
        assertEquals(204, EMMA.delete(other).status());
        assertEquals("404 voicemail.error.no_message", EMMA.get(other + "/audio").error());
        assertEquals("404 voicemail.error.no_message", EMMA.delete(other).error());
    }

    @Test
    void settings_are_set_as_a_whole() {
        Api bob = Api.as("bob");
        JsonObject before = bob.get("/me/voicemail/settings").object();
        String wanted = "{\"busy\":false,\"copyTo\":\"team@acme.example\",\"deleteAfterSending\":true,\"delivery\":\"email\","
                + "\"enabled\":true,\"noAnswer\":true,\"notReachable\":true}";
        assertEquals(wanted, bob.put("/me/voicemail/settings", wanted).text());
        assertEquals(wanted, bob.get("/me/voicemail/settings").text());
        assertEquals(before, bob.put("/me/voicemail/settings", before.toString()).object());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"delivery\":\"fax\",\"deleteAfterSending\":false                                 | 400 rest.error.field_choice",
            "\"delivery\":\"portal\",\"deleteAfterSending\":true                               | 400 voicemail.error.delete_needs_email",
            "\"delivery\":\"email\",\"deleteAfterSending\":false,\"copyTo\":\"not an address\" | 400 voicemail.error.copy_address",
            "\"delivery\":\"email\"                                                            | 400 rest.error.field_missing"})
    void bad_settings_are_refused(String some, String error) {
        assertEquals(error, EMMA.put("/me/voicemail/settings",
                "{\"enabled\":true,\"busy\":true,\"noAnswer\":true,\"notReachable\":false," + some + "}").error());
    }

    @Test
    void pin_is_set_unless_it_is_easy_or_was_one_of_the_last() {
        assertEquals(204, Api.as("david").put("/me/voicemail/pin", "{\"pin\":\"7391\"}").status());
        assertEquals("400 voicemail.error.pin_easy", EMMA.put("/me/voicemail/pin", "{\"pin\":\"1234\"}").error());
        assertEquals("400 voicemail.error.pin_length", EMMA.put("/me/voicemail/pin", "{\"pin\":\"12\"}").error());
        assertEquals("400 rest.error.field_type.text pin", EMMA.put("/me/voicemail/pin", "{\"pin\":7391}").fieldError());
        assertEquals("400 voicemail.error.pin_used", Api.as("david").put("/me/voicemail/pin", "{\"pin\":\"72045\"}").error());
    }
}
