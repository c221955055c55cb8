package lu.fix4bizz.hub;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.RequestOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import lu.fix4bizz.hub.testing.HubServer;
import lu.fix4bizz.hub.testing.Portal;
import lu.fix4bizz.hub.testing.Spool;
import lu.fix4bizz.hub.testing.sip.Tones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The voicemail inbox in a real browser, with a recording that lies in the spool as if a caller had just hung up. */
class InboxIT {
    private static final int SECONDS = 20;
    /** The spool is looked at every five seconds. */
    private static final double INTAKE_MS = 20_000;
    private static final LocatorAssertions.ContainsTextOptions INTAKE = new LocatorAssertions.ContainsTextOptions().setTimeout(INTAKE_MS);
    @RegisterExtension
    static final Portal PORTAL = new Portal(HubServer.shared());

    @Test
    void a_new_message_appears_by_itself_is_heard_deleted_and_brought_back() {
        Page page = Portal.live(PORTAL.signedIn("alice", "/voicemail/inbox"));
        String caller = "Caller " + UUID.randomUUID();
        leaveMessage(caller);
        Locator message = page.locator(".hub-message").filter(new Locator.FilterOptions().setHasText(caller));
        assertThat(message).containsText("Nouveau", INTAKE);

        message.locator(".hub-play").click();
        assertThat(message.locator(".hub-wave rect")).hasCount(72);
        assertThat(message.locator("[data-hub-at]")).not().hasText("0\u00a0min\u00a000\u00a0s");
        message.locator(".hub-play").click();
        assertThat(message).not().containsText("Nouveau");

        Download file = page.waitForDownload(() -> message.getByText("Télécharger").click());
        assertEquals("voicemail-+352621123456-20261123-0930.wav", file.suggestedFilename());

        message.getByText("Marquer comme non lu").click();
        assertThat(message).containsText("Nouveau");

        message.getByText("Supprimer").click();
        assertThat(message).hasCount(0);
        page.locator(".hub-toast:visible").getByText("Annuler").click();
        assertThat(message).hasCount(1);
    }

    @Test
    void nobody_hears_the_messages_of_somebody_else() {
        Page alice = PORTAL.signedIn("alice", "/voicemail/inbox");
        leaveMessage("Private " + UUID.randomUUID());
        assertThat(alice.locator(".hub-message").first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(INTAKE_MS));
        String recording = "/voicemail/recording?id=" + alice.locator(".hub-message").first().getAttribute("data-hub-id");
        assertEquals(200, alice.request().get(recording).status());
        APIResponse part = alice.request().get(recording, RequestOptions.create().setHeader("Range", "bytes=44-143"));
        assertEquals("206 100 bytes 44-143/320044", part.status() + " " + part.body().length + " " + part.headers().get("content-range"));
        assertEquals(416, alice.request().get(recording, RequestOptions.create().setHeader("Range", "bytes=900000-")).status());
        assertEquals(404, PORTAL.signedIn("bob", "/voicemail/inbox").request().get(recording).status());
        assertEquals(302, PORTAL.page().request().get(recording, RequestOptions.create().setMaxRedirects(0)).status());
    }

    @Test
    void everybody_takes_their_own_data_with_them() throws IOException {
        String caller = "=Caller " + UUID.randomUUID();
        Page alice = PORTAL.signedIn("alice", "/voicemail/inbox");
        leaveMessage(caller);
        assertThat(alice.locator(".hub-message").filter(new Locator.FilterOptions().setHasText(caller))).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(INTAKE_MS));
        alice.navigate("/profile/details");
        Download file = alice.waitForDownload(() -> alice.click("#data"));
        assertTrue(file.suggestedFilename().matches("alice-\\d{4}-\\d\\d-\\d\\d\\.zip"));
        Map<String, byte[]> own = unzip(file.createReadStream());
        assertTrue(text(own, "compte.csv").contains("\r\nIdentifiant;alice\r\n"), () -> text(own, "compte.csv"));
        assertTrue(text(own, "appels.csv").startsWith("\uFEFFDébut;"));
        String line = text(own, "messages.csv").lines().filter(one -> one.contains(caller)).findFirst().orElseThrow();
        assertTrue(line.contains(";'" + caller + ";20;"), line);
        assertEquals(SECONDS * 16_000 + 44, own.get(line.substring(line.lastIndexOf(';') + 1)).length);

        Map<String, byte[]> others = unzip(new ByteArrayInputStream(PORTAL.signedIn("zoe", "/profile/details").request().get("/profile/data").body()));
        assertTrue(text(others, "compte.csv").contains("zoe@globex.example"));
        assertFalse(text(others, "messages.csv").contains(caller));
        assertEquals(302, PORTAL.page().request().get("/profile/data", RequestOptions.create().setMaxRedirects(0)).status());
    }

    private static Map<String, byte[]> unzip(InputStream file) throws IOException {
        Map<String, byte[]> entries = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static String text(Map<String, byte[]> entries, String name) {
        return new String(entries.get(name), StandardCharsets.UTF_8);
    }

    private static void leaveMessage(String caller) {
        Spool.of(HubServer.shared()).leave(Spool.ALICE, caller, Tones.wav(0, SECONDS), SECONDS);
    }
}
