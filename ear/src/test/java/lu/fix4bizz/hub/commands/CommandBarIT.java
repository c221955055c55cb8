package lu.fix4bizz.hub.commands;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import lu.fix4bizz.hub.testing.HubServer;
import lu.fix4bizz.hub.testing.Portal;
import lu.fix4bizz.hub.testing.sip.Line;
import lu.fix4bizz.hub.testing.sip.SipPhone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Everything from the keyboard: find, forward, go. */
class CommandBarIT {
    @RegisterExtension
    static final Portal PORTAL = new Portal(HubServer.shared());

    @Test
    void calls_are_forwarded_from_the_keyboard_and_the_page_shows_it_at_once() {
        Page page = Portal.live(PORTAL.signedIn("david", "/accounts/home"));
        page.keyboard().press("Control+k");
        page.keyboard().type("renvoyer chlo");
        assertThat(chosen(page)).hasText("Renvoyer tous mes appels vers Chloé Lambert");
        page.keyboard().press("Enter");
        assertThat(said(page)).hasText("Tous vos appels vont à Chloé Lambert.");
        assertThat(page.locator(".hub-now-sentence")).containsText("Chloé Lambert");
        page.keyboard().press("Escape");
        assertThat(page.locator("#palette")).isHidden();

        page.keyboard().press("Control+k");
        page.keyboard().type("ne plus");
        assertThat(chosen(page)).hasText("Ne plus renvoyer mes appels");
        page.keyboard().press("Enter");
        assertThat(page.locator(".hub-now-sentence")).not().containsText("Chloé Lambert");
    }

    @Test
    void do_not_disturb_until_an_hour() {
        Page page = Portal.live(PORTAL.signedIn("david", "/accounts/home"));
        page.keyboard().press("Control+k");
        page.keyboard().type("ne pas déranger jusqu’à demain 9h30");
        assertThat(chosen(page)).hasText("Ne pas me déranger jusqu’à demain 9\u00a0h\u00a030");
        page.keyboard().press("Enter");
        assertThat(said(page)).containsText("Jusqu’à demain 9\u00a0h\u00a030.");
        page.keyboard().press("Escape");
        assertThat(page.locator("[id='presence:state'] > button")).containsText("jusqu’à demain 9\u00a0h\u00a030");
        page.keyboard().press("Control+k");
        page.keyboard().type("disponible");
        assertThat(chosen(page)).hasText("Être disponible");
        page.keyboard().press("Enter");
        assertThat(page.locator("[id='presence:state'] > button")).containsText("Disponible");
    }

    @Test
    void what_cannot_be_is_said_and_pages_are_reached_by_arrows() {
        Page page = PORTAL.signedIn("david", "/accounts/home");
        page.locator("[data-hub-palette]").click();
        page.keyboard().type("renvoyer 27 00 12 04");
        page.keyboard().press("Enter"); // before any line is there
        assertThat(said(page)).containsText("votre propre");
        page.locator("#palette input").fill("appels");
        assertThat(chosen(page)).hasText("Appels récents");
        page.keyboard().press("ArrowDown");
        assertThat(chosen(page)).hasText("Appels entrants");
        page.keyboard().press("Enter");
        page.waitForURL("**/calls/incoming");
    }

    @Test
    void a_name_is_called_from_the_keyboard() {
        HubServer hub = HubServer.shared();
        Page page = Portal.live(PORTAL.signedIn("david", "/accounts/home"));
        try (SipPhone own = SipPhone.udp(hub.sipPort(), Line.acme(7204))) {
            page.keyboard().press("Control+k");
            page.keyboard().type("appeler chlo");
            assertThat(chosen(page)).hasText("Appeler Chloé Lambert");
            page.keyboard().press("Enter");
            assertThat(said(page)).containsText("Aucun de vos téléphones n’est enregistré.");
            own.register();
            page.locator("#palette input").fill("chloé");
            assertThat(chosen(page)).hasText("Appeler Chloé Lambert");
            page.keyboard().press("Enter");
            assertThat(said(page)).hasText("Votre téléphone sonne. Décrochez pour appeler Chloé Lambert.");
            own.ringing().refuse(486);
            own.register(0);
        }
    }

    @Test
    void another_site_gets_nothing_done() {
        Page page = PORTAL.signedIn("david", "/accounts/home");
        RequestOptions command = RequestOptions.create().setForm(FormData.create().set("kind", "do_not_disturb"));
        APIResponse foreign = page.request().post("/commands", command.setHeader("Origin", "https://evil.example"));
        assertEquals(403, foreign.status());
        assertThat(page.locator("[id='presence:state'] > button")).containsText("Disponible");
    }

    private static Locator chosen(Page page) {
        return page.locator("#palette [aria-selected=true]");
    }

    private static Locator said(Page page) {
        return page.locator("[data-hub-palette-said]");
    }
}
