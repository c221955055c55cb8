package lu.fix4bizz.hub.robustness;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lu.fix4bizz.hub.testing.Api;
import lu.fix4bizz.hub.testing.Condition;
import lu.fix4bizz.hub.testing.HubServer;
import lu.fix4bizz.hub.testing.Portal;
import lu.fix4bizz.hub.testing.Spool;
import lu.fix4bizz.hub.testing.sip.BaresipPhone;
import lu.fix4bizz.hub.testing.sip.Lines;
import lu.fix4bizz.hub.testing.sip.Speech;
import lu.fix4bizz.hub.testing.sip.Tones;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A mailbox that holds its hundred minutes (call-services section 6): Chloé's, which one recording of that length has filled. */
class MailboxFullIT {

    private static final HubServer HUB = HubServer.shared();

    @RegisterExtension
    static final Portal PORTAL = new Portal(HUB);

    private static final int HUNDRED_MINUTES = 6000;
    private static final int BEEP = 1000;
    private final Api chloe = Api.of(HUB, "chloe");

    private void fill() {
        Spool.of(HUB).leave(Spool.CHLOE, "Long", Tones.wav(700, 1), HUNDRED_MINUTES);
        chloe.awaited("/me/voicemail/messages", "\"Long\"");
    }

    @AfterEach
    void empty() {
        Matcher ids = Pattern.compile("\"id\":(\\d+)").matcher(chloe.get("/me/voicemail/messages"));
        while (ids.find()) {
            chloe.change("DELETE", "/me/voicemail/messages/" + ids.group(1), "");
        }
        chloe.change("PATCH", "/me", "{\"doNotDisturb\": false}");
    }

    @Test
    void caller_is_told_and_nothing_is_recorded() {
        fill();
        chloe.change("PATCH", "/me", "{\"doNotDisturb\": true}");
        try (var caller = BaresipPhone.registered(HUB, Lines.fresh(), Tones.wav(700))) {
            caller.dial("+35227001203");
            caller.await("CALL_ESTABLISHED");
            caller.await("CALL_CLOSED");
            Path heard = caller.heard();
            double full = Speech.likeness(heard, HubPrompts.mailboxFull());
            assertTrue(full > 0.9, "the announcement is heard: " + full);
            assertTrue(Speech.likeness(heard, HubPrompts.messageSaved()) < 0.8, "and nothing else");
            assertEquals(0, Tones.seconds(heard, BEEP), "no tone asks for a message");
        }
        chloe.awaited("/me/calls", "\"status\":\"voicemail\"");
        assertEquals(1, chloe.get("/me/voicemail/messages").split("\"id\"").length - 1);
    }

    @Test
    void user_is_told_in_the_inbox() {
        fill();
        Page page = Portal.live(PORTAL.signedIn("chloe", "/voicemail/inbox"));
        assertThat(page.locator(".hub-note.is-danger")).containsText("pleine");
        Locator message = page.locator(".hub-message").filter(new Locator.FilterOptions().setHasText("Long"));
        message.locator(".hub-play").click();
        message.getByText("Supprimer").click();
        assertThat(page.locator(".hub-note.is-danger")).hasCount(0);
    }

    @Test
    void recording_for_a_user_who_is_gone_does_not_wait_for_ever() {
        var orphan = Spool.of(HUB).leave(999_999, "Nobody", Tones.wav(700, 1), 1);
        HUB.says("Recording " + orphan + " is deleted: user 999999 has no mailbox any more");
        Condition.await(() -> Spool.of(HUB).isDone(orphan), () -> "The spool keeps " + orphan);
    }
}
