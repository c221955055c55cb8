package lu.fix4bizz.hub.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import lu.fix4bizz.hub.mail.model.MailContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailTemplatesTest {
    private static final ZonedDateTime AT = ZonedDateTime.of(2026, 8, 3, 18, 4, 0, 0, ZoneId.of("Europe/Luxembourg"));
    private static final URI INBOX = URI.create("http://hub.example/voicemail/inbox");

    private final MailTemplates templates = new MailTemplates();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "fr | Nouveau message vocal\u00a0: Zo\u00e9 Meyer, 1\u00a0min\u00a005\u00a0s | lundi 3 ao\u00fbt 2026 \u00e0 18\u00a0h\u00a004",
        "en | New voicemail from Zo\u00e9 Meyer (1\u00a0min\u00a005\u00a0s) | Monday 3 August 2026 at 18:04",
        "de | Neue Voicemail von Zo\u00e9 Meyer (1\u00a0min\u00a005\u00a0s) | Montag, 3. August 2026 um 18:04\u00a0Uhr",
        "it | Nouveau message vocal\u00a0: Zo\u00e9 Meyer, 1\u00a0min\u00a005\u00a0s | lundi 3 ao\u00fbt 2026 \u00e0 18\u00a0h\u00a004"})
    void each_language_has_its_words(String language, String subject, String moment) {
        for (boolean attached : new boolean[] {true, false}) {
            MailContent mail = write(language, "Zo\u00e9 Meyer", "+352 27 00 22 01", attached, true);
            assertEquals(subject, mail.subject());
            for (String body : new String[] {mail.text(), mail.html()}) {
                assertTrue(body.contains(moment), body);
                assertTrue(body.contains("+352 27 00 22 01"), body);
                assertTrue(body.contains(INBOX.toString()), body);
            }
        }
    }

    @Test
    void the_first_of_the_month_in_french() {
        assertEquals("samedi 1er ao\u00fbt 2026 \u00e0 18\u00a0h\u00a004", Wording.moment(AT.withDayOfMonth(1), Locale.FRENCH));
    }

    @Test
    void a_recording_that_is_not_kept_has_no_link() {
        MailContent mail = write("en", "Bob", "7202", true, false);
        assertFalse((mail.text() + mail.html()).contains(INBOX.toString()));
        assertTrue(mail.text().contains("its only copy"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"fr | Nouveau message vocal\u00a0: num\u00e9ro masqu\u00e9, 1\u00a0min\u00a005\u00a0s",
        "en | New voicemail from a withheld number (1\u00a0min\u00a005\u00a0s)",
        "de | Neue Voicemail von unterdr\u00fcckter Nummer (1\u00a0min\u00a005\u00a0s)"})
    void a_withheld_number_is_said(String language, String subject) {
        assertEquals(subject, write(language, "", "", true, true).subject());
    }

    @Test
    void a_callers_name_cannot_become_markup_or_a_header() {
        MailContent mail = write("en", "<script>alert(1)</script>\r\nBcc: all@acme.example", "7202", true, true);
        assertFalse(mail.html().contains("<script>"), mail.html());
        assertTrue(mail.html().contains("&lt;script&gt;"));
        assertEquals("New voicemail from <script>alert(1)</script> Bcc: all@acme.example (1\u00a0min\u00a005\u00a0s)", mail.subject());
    }

    private MailContent write(String language, String name, String number, boolean attached, boolean kept) {
        return templates.write(new VoicemailMail(name, number, AT, Duration.ofSeconds(65), INBOX, attached, kept), Locale.forLanguageTag(language));
    }
}
