package lu.fix4bizz.hub.administration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lu.fix4bizz.hub.testing.HubServer;
import lu.fix4bizz.hub.testing.Portal;
import lu.fix4bizz.hub.testing.sip.Tones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the administrator of a company looks after beside its users: licences and what follows from them. */
class CompanyConsoleIT {
    private static final String SETTINGS = "{\"enabled\":true,\"busy\":true,\"noAnswer\":true,\"notReachable\":false,\"delivery\":\"portal\",\"deleteAfterSending\":false}";

    @RegisterExtension
    static final Portal PORTAL = new Portal(HubServer.shared());

    @Test
    void voicemail_is_locked_without_its_licence_and_says_whom_to_ask() {
        Page admin = PORTAL.signedIn("admin", "/administration/users");
        drawer(admin, "Chloé Lambert");
        assertThat(admin.locator(".hub-drawer")).containsText("Yealink T42S");
        licence(admin, "Messagerie vocale").uncheck();
        save(admin);
        Page chloe = PORTAL.signedIn("chloe", "/voicemail/inbox");
        assertThat(chloe.locator(".hub-note")).containsText("Adressez-vous à Marc Admin");
        assertThat(chloe.locator(".hub-rail-lock")).hasCount(1);
        APIResponse refused = put(chloe);
        assertEquals(403, refused.status());
        assertTrue(refused.text().contains("voicemail.error.not_licensed"), refused.text());
        chloe.navigate("/profile/details");
        advanced(chloe);
        Locator own = chloe.locator("section").filter(new Locator.FilterOptions().setHas(chloe.locator("#licencesTitle")));
        assertThat(own).containsText("Standard");
        assertThat(own).not().containsText("Messagerie vocale");
        advanced(chloe);

        admin.navigate("/administration/licences");
        admin.selectOption("[id='people:licence']", "STANDARD");
        admin.fill("[id='people:text']", "chloe");
        assertThat(admin.locator("#people tbody tr")).hasCount(1);
        assertThat(admin.locator("#people tbody")).not().containsText("Messagerie vocale");
        admin.navigate("/administration/users");
        drawer(admin, "Chloé Lambert");
        licence(admin, "Messagerie vocale").check();
        save(admin);
        chloe.navigate("/voicemail/inbox");
        assertThat(chloe.locator(".hub-note")).hasCount(0);
        assertEquals(200, put(chloe).status());
    }

    @Test
    void the_operator_sells_and_more_cannot_be_given() {
        Page operator = PORTAL.signedIn("operator", "/operator/companies");
        operator.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("acme").setExact(true)).click();
        sell(operator, "3");
        assertThat(operator.locator(".hub-toast:visible")).containsText("Licences enregistrées");
        Page admin = PORTAL.signedIn("admin", "/administration/users");
        drawer(admin, "Chloé Lambert");
        licence(admin, "Mobilité").check();
        save(admin);
        drawer(admin, "Emma Weber");
        licence(admin, "Mobilité").check();
        admin.click("[id='user:save']");
        assertThat(admin.locator(".hub-drawer .ui-message-error")).containsText("3 licences sur 3");
        admin.navigate("/administration/users");
        drawer(admin, "Chloé Lambert");
        licence(admin, "Mobilité").uncheck();
        save(admin);
        sell(operator, "1");
        assertThat(operator.locator("[id='packs']")).containsText("2 licences sont attribuées");
        sell(operator, "100");
        assertThat(operator.locator(".hub-toast:visible")).containsText("Licences enregistrées");
    }

    private static void sell(Page operator, String number) {
        operator.locator("[aria-label='Achetées, Mobilité']").fill(number);
        operator.click("[id='packs:sell']");
    }

    @Test
    void links_are_shown_in_the_menu_and_to_browsers_that_were_in() {
        Page admin = PORTAL.signedIn("admin", "/administration/company");
        admin.fill("[id='links:label']", "Client Webex");
        admin.fill("[id='links:address']", "javascript:alert(1)");
        admin.click("[id='links:save']");
        assertThat(admin.locator("[id='links'] .ui-message-error")).containsText("adresse complète");
        admin.fill("[id='links:address']", "https://webex.example/download");
        admin.click("[id='links:save']");
        assertThat(admin.locator("[id='links'] .hub-rows")).containsText("Client Webex");

        Page david = PORTAL.signedIn("david", "/profile/details");
        david.click("[data-hub-opens=profileMenu]");
        assertThat(david.locator("#profileMenu a[href='https://webex.example/download']")).hasAttribute("rel", "noopener noreferrer");
        david.getByText("Se déconnecter").click();
        assertThat(david.locator("footer a")).hasText("Client Webex");
        Page stranger = PORTAL.page();
        stranger.navigate("/accounts/sign-in");
        assertThat(stranger.locator("footer a")).hasCount(0);

        admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Retirer Client Webex")).click();
        assertThat(admin.locator("[id='links']")).containsText("Pas encore de lien");
        admin.waitForResponse("**/administration/company*", () -> admin.locator(".hub-toast:visible").getByText("Annuler").click());
        admin.reload();
        admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Retirer Client Webex")).click();
        assertThat(admin.locator("[id='links']")).containsText("Pas encore de lien");
    }

    @Test
    void what_the_company_is_keeps_what_was_typed_when_it_is_refused() {
        Page admin = PORTAL.signedIn("admin", "/administration/company");
        admin.fill("[id='company:mainNumber']", "27 00 50 00");
        admin.click("[id='company:save']");
        assertThat(admin.locator("[id='company'] .ui-message-error")).containsText("dans aucune plage");
        assertThat(admin.locator("[id='company:mainNumber']")).hasValue("27 00 50 00");
        admin.fill("[id='company:mainNumber']", "+352 27 00 10 00");
        admin.selectOption("[id='company:digests']", "SHA_256");
        admin.click("[id='company:save']");
        assertThat(admin.locator(".hub-toast:visible")).containsText("Enregistré");
        admin.selectOption("[id='company:digests']", "SHA_256,MD5");
        admin.click("[id='company:save']");
        assertThat(admin.locator("[id='company:digests']")).hasValue("SHA_256,MD5");
    }

    @Test
    void music_on_hold_is_chosen_sent_in_heard_and_taken_back() {
        Page admin = PORTAL.signedIn("admin", "/administration/company");
        assertThat(music(admin, "Musique du hub")).isChecked();
        assertThat(music(admin, "Votre fichier")).isDisabled();
        assertEquals(200, admin.request().get("/administration/music?own=true").status());
        assertEquals(404, admin.request().get("/administration/music").status());
        admin.setInputFiles("[id='piece:file']", new FilePayload("song.mp3", "audio/mpeg", "ID3 and no WAV".getBytes(StandardCharsets.US_ASCII)));
        admin.click("[id='piece:upload']");
        assertThat(admin.locator("[id='piece'] .ui-message-error")).containsText("fichier WAV");
        admin.setInputFiles("[id='piece:file']", new FilePayload("large.wav", "audio/wav", new byte[(10 << 20) + 1]));
        assertTrue(admin.locator("[id='piece:file']").evaluate("field => field.validationMessage").toString().contains("trop grand"));
        admin.setInputFiles("[id='piece:file']", Tones.wav(600, 3));
        admin.click("[id='piece:upload']");
        assertThat(admin.locator(".hub-toast:visible")).containsText("entendent votre fichier");
        assertThat(music(admin, "Votre fichier")).isChecked();
        Locator piece = admin.locator(".hub-message[data-hub-id=piece]");
        String source = piece.locator("audio").getAttribute("data-hub-src");
        piece.locator(".hub-play").click();
        assertThat(piece.locator(".hub-wave rect").first()).isAttached();
        assertEquals(3, Tones.seconds(admin.request().get(source).body(), 600), 0.2);
        assertEquals(404, PORTAL.signedIn("zoe", "/profile/details").request().get(source).status());

        piece.locator(".hub-rowactions button").click();
        assertThat(piece).hasCount(0);
        assertThat(music(admin, "Musique du hub")).isChecked();
        admin.waitForResponse("**/administration/company*", () -> admin.locator(".hub-toast:visible").getByText("Annuler").click());
        assertThat(music(admin, "Votre fichier")).isChecked();
        music(admin, "Aucune").check();
        assertThat(admin.locator(".hub-toast:visible")).containsText("Pas de musique d’attente");
        music(admin, "Musique du hub").check();
        assertThat(admin.locator(".hub-toast:visible")).containsText("entendent la musique du hub");
        piece.locator(".hub-rowactions button").click();
        assertThat(piece).hasCount(0);
        admin.navigate("/administration/audit");
        assertThat(admin.locator("body")).containsText("Musique d’attente, musique : Aucune devient Musique du hub");
    }

    private static Locator music(Page admin, String choice) {
        return admin.locator("[id='music:choice']").getByLabel(choice);
    }

    @Test
    void a_free_number_is_given_and_taken_back() {
        Page admin = PORTAL.signedIn("admin", "/administration/numbers");
        assertThat(admin.locator(".hub-pager")).containsText("1 à 25 sur");
        admin.fill("[id='numbers:text']", "27 00 12 77");
        assertThat(admin.locator("tbody tr")).hasCount(1);
        admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Attribuer +352 27 00 12 77")).click();
        admin.locator("[id='number:who_input']").fill("nobody");
        admin.click("[id='number:save']");
        assertThat(admin.locator(".hub-drawer .ui-message-error")).containsText("Choisissez une personne");
        admin.locator("[id='number:who_input']").fill("Emma Weber 7205");
        admin.click("[id='number:save']");
        assertThat(admin.locator("tbody tr")).containsText("Emma Weber");
        admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Libérer +352 27 00 12 77")).click();
        assertThat(admin.locator("tbody tr")).containsText("Libre");
        admin.fill("[id='numbers:text']", "27 00 12 05");
        admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Attribuer +352 27 00 12 05")).click();
        admin.locator("[id='number:who_input']").fill("Emma Weber 7205");
        admin.click("[id='number:save']");
        assertThat(admin.locator("tbody tr")).containsText("Emma Weber");
        assertEquals("numbers.csv", admin.waitForDownload(() -> admin.click("[id='tools:download']")).suggestedFilename());
    }

    @Test
    void a_plan_is_written_given_and_read() {
        Page admin = PORTAL.signedIn("admin", "/administration/plans");
        assertThat(admin.locator("tbody tr")).hasCount(1);
        admin.click("[id='tools:add']");
        admin.fill("[id='plan:name']", "Vente");
        admin.getByLabel("Appels, International").selectOption("CODE");
        admin.click("[id='plan:save']");
        assertThat(admin.locator(".hub-drawer .ui-message-error")).containsText("Donnez un code");
        admin.fill("[id='plan:code']", "7391");
        admin.click("[id='plan:save']");
        assertThat(admin.locator("tbody tr")).hasCount(2);
        admin.navigate("/administration/users");
        drawer(admin, "David Thill");
        admin.selectOption("[id='user:plan']", new SelectOption().setLabel("Vente"));
        save(admin);
        Page david = PORTAL.signedIn("david", "/calls/outgoing");
        for (int click = 0; click < 2; click++) {
            assertEquals(200, david.waitForResponse("**/calls/outgoing*", () -> david.locator("[id='settings:hide']").click()).status());
        }
        assertThat(david.locator(".hub-lock")).containsText("Vente, fixé par l’administrateur, Marc Admin");
        assertThat(david.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("International"))).containsText("Avec un code");
        admin.navigate("/administration/plans");
        admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Supprimer Vente")).click();
        assertThat(admin.locator("[id='refusals']")).containsText("1 personne a ce plan");
        admin.navigate("/administration/users");
        drawer(admin, "David Thill");
        admin.selectOption("[id='user:plan']", "0");
        save(admin);
        admin.navigate("/administration/plans");
        admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Supprimer Vente")).click();
        assertThat(admin.locator("tbody tr")).hasCount(1);
        david.reload();
        assertThat(david.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("International"))).containsText("Bloqués");
    }

    @ParameterizedTest
    @ValueSource(strings = {"david", "zoe", "operator"})
    void to_anybody_else_the_console_does_not_exist(String user) {
        Page page = PORTAL.signedIn(user, "/profile/details");
        for (String path : List.of("/administration/company", "/administration/licences", "/administration/numbers", "/administration/plans")) {
            assertEquals(404, page.request().get(path).status(), path);
        }
    }

    /** Shows what only some need, or hides it again. */
    private static void advanced(Page page) {
        page.click("[data-hub-opens=profileMenu]");
        page.waitForNavigation(() -> page.locator("[id='advancedProfile:on']").click());
    }

    private static void drawer(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Modifier " + name)).click();
        assertThat(page.locator("#userTitle")).hasText(name);
    }

    private static Locator licence(Page page, String name) {
        return page.locator("[id='user:licences']").getByLabel(name);
    }

    private static void save(Page page) {
        page.click("[id='user:save']");
        assertThat(page.locator(".hub-drawer")).not().isVisible();
    }

    private static APIResponse put(Page page) {
        return page.request().put("/api/v1/me/voicemail/settings", RequestOptions.create().setHeader("Authorization", "Bearer sample-chloe")
                .setHeader("Content-Type", "application/json").setData(SETTINGS));
    }
}
