package lu.fix4bizz.hub.calls.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lu.fix4bizz.hub.calls.model.CallTarget.Kind;
import lu.fix4bizz.hub.model.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallTargetTest {

    private static CallTarget read(String text) {
        return CallTarget.read(text, "LU", "acme.example");
    }

    private static String refusal(String text) {
        return assertThrows(Refusal.class, () -> read(text), text).key();
    }

    @ParameterizedTest
    @CsvSource({"7203, EXTENSION, 7203", "' 7203 ', EXTENSION, 7203", "72 03, EXTENSION, 7203", "72\u00a003, EXTENSION, 7203",
            "voicemail, VOICEMAIL, voicemail", "Voicemail, VOICEMAIL, voicemail",
            "+352 27 00 12 03, NUMBER, +35227001203", "00352 27 00 12 03, NUMBER, +35227001203", "27 00 12 03, NUMBER, +35227001203",
            "27.00.12.03, NUMBER, +35227001203", "621\u202f123\u202f456, NUMBER, +352621123456", "+33 (1) 42-68-53-00, NUMBER, +33142685300",
            "sip:7203@acme.example, EXTENSION, 7203", "SIP:7203@ACME.example, EXTENSION, 7203",
            "sip:+35227001203@acme.example, NUMBER, +35227001203", "sip:reception@acme.example, SIP_URI, sip:reception@acme.example"})
    void is_read_in_any_usual_spelling_and_kept_in_one(String typed, Kind kind, String text) {
        assertEquals(new CallTarget(kind, text), read(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u00a0"})
    void nothing_is_no_target(String nothing) {
        assertEquals("calls.forwarding.error.no_target", refusal(nothing));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bob", "7203a", "sip:7203@globex.example", "sip:7203", "sip:", "sip:@acme.example", "sips:7203@acme.example",
            "sip:a@b@acme.example", "sip:a b@acme.example", "sip:x>\r\nX-Evil: y@acme.example", "sip:x?Route=z@acme.example", "7",
            "+352", "+3521", "tel:+35227001203", "<script>", "7203; drop table hub_user", "+352621123456,123"})
    void what_is_none_is_refused(String typed) {
        assertEquals("calls.forwarding.error.not_a_target", refusal(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"112", "113", "1 1 2", "+112", "sip:112@acme.example", "sip:113@ACME.EXAMPLE"})
    void emergency_numbers_are_refused(String typed) {
        assertEquals("calls.forwarding.error.emergency", refusal(typed));
    }

    @Test
    void a_very_long_uri_is_refused() {
        assertEquals("calls.forwarding.error.not_a_target", refusal("sip:" + "x".repeat(90) + "@acme.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7203", "+35227001203", "sip:reception@acme.example", "voicemail"})
    void comes_back_as_it_was_stored(String text) {
        assertEquals(read(text), CallTarget.stored(read(text).text()));
        assertEquals(text, CallTarget.stored(text).text());
    }

    @Test
    void voicemail_is_voicemail() {
        assertTrue(CallTarget.stored("voicemail").isVoicemail());
    }
}
