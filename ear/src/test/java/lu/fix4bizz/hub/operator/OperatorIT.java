package lu.fix4bizz.hub.operator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import lu.fix4bizz.hub.testing.HubServer;
import lu.fix4bizz.hub.testing.Portal;
import lu.fix4bizz.hub.testing.sip.Line;
import lu.fix4bizz.hub.testing.sip.Lines;
import lu.fix4bizz.hub.testing.sip.SipPhone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operator takes a customer in, gives it numbers, takes it out again; trunks and health; and nobody else comes near. */
class OperatorIT {
    @RegisterExtension
    static final Portal PORTAL = new Portal(HubServer.shared());

    @Test
    void the_operators_portal_is_the_console() {
        Page page = PORTAL.signedIn("operator", "/accounts/home");
        assertThat(page.locator("h1")).hasText("Entreprises");
        assertThat(page.locator("#rail a")).containsText(new String[] {"Entreprises", "Liaisons SIP", "État du hub"});
        assertThat(page.locator("#rail a[href='/calls/recent']")).hasCount(0);
    }

    @Test
    void a_customer_comes_in_and_its_administrator_looks_after_it() {
        Page page = PORTAL.signedIn("operator", "/operator/companies");
        page.click("[id='tools:add']");
        Portal.fill(page, "company", Map.of("name", "umbrella", "domain", "acme.example", "firstName", "Ada", "lastName", "Wong", "email", "ada@umbrella.example"));
        page.click("[id='company:save']");
        assertThat(page.locator(".hub-drawer .ui-message-error")).containsText("déjà le domaine");
        assertThat(page.locator("[id='company:lastName']")).hasValue("Wong");
        page.fill("[id='company:domain']", "umbrella.example");
        page.click("[id='company:save']");
        assertThat(page.locator(".hub-toast:visible")).containsText("umbrella est prête");
        page.fill("[id='companies:text']", "umbrella");
        assertThat(page.locator("tbody tr")).hasCount(1);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("umbrella").setExact(true)).click();
        range(page, "27 00 12 00", "27 00 12 99");
        assertThat(page.locator("[id='ranges'] .ui-message-error")).containsText("déjà dans la plage");
        range(page, "27 00 40 00", "27 00 40 09");
        assertThat(page.locator("[id='ranges']")).containsText("0 sur 10 attribués");

        Page ada = PORTAL.page();
        ada.navigate(PORTAL.linkSentTo("ada@umbrella.example", "operator"));
        ada.fill("[id='choose:password']", "velours orage lanterne");
        ada.click("[id='choose:go']");
        ada.navigate("/administration/users");
        assertThat(ada.locator("tbody")).containsText("ada@umbrella.example");
        assertThat(ada.locator("tbody tr")).hasCount(1);

        page.fill("[id='company:mainNumber']", "27 00 50 00");
        page.click("[id='company:save']");
        assertThat(page.locator("[id='company'] .ui-message-error")).containsText("dans aucune plage");
        page.fill("[id='company:mainNumber']", "27 00 40 00");
        page.click("[id='company:save']");
        assertThat(page.locator("[id='ranges']")).containsText("0 sur 10 attribués");
        page.reload();
        assertThat(page.locator("[id='ranges']")).containsText("1 sur 10 attribués");
    }

    private static void range(Page page, String first, String last) {
        page.fill("[id='ranges:first']", first);
        page.fill("[id='ranges:last']", last);
        page.click("[id='ranges:add']");
    }

    @Test
    void a_suspended_company_is_out_of_portal_phones_and_tokens_until_it_is_let_in_again() {
        Page zoe = Portal.live(PORTAL.signedIn("zoe", "/accounts/home"));
        Page page = PORTAL.signedIn("operator", "/operator/companies");
        try (SipPhone phone = Lines.phone(new Line("7201", "globex.example", "sip-7201-globex"))) {
            phone.register();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Suspendre globex")).click();
            assertThat(row(page, "globex")).containsText("Suspendue");
            zoe.waitForURL("**/accounts/sign-in*");
            Portal.enter(zoe, "zoe", "Sample-zoe-1");
            assertThat(zoe.locator(".ui-message-error")).containsText("incorrect");
            assertEquals(401, token(page));
            assertTrue(phone.sendRegister(List.of()).status() >= 400);
            page.locator(".hub-toast:visible").getByText("Annuler").click();
            assertThat(row(page, "globex")).containsText("Active");
            phone.register();
            assertEquals(200, token(page));
        }
        Portal.enter(zoe, "zoe", "Sample-zoe-1");
        assertThat(zoe.locator("h1")).hasText("Bonjour Zoé");
    }

    @Test
    void trunks_are_added_changed_deleted_and_brought_back() {
        Page page = PORTAL.signedIn("operator", "/operator/trunks");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Supprimer pstn")).click();
        assertThat(page.locator("[id='refusals']")).containsText("seule liaison");
        page.click("[id='tools:add']");
        page.fill("[id='trunk:name']", "secours");
        page.fill("[id='trunk:host']", "127.0.0.9");
        page.fill("[id='trunk:port']", "no");
        page.click("[id='trunk:save']");
        assertThat(page.locator(".hub-drawer .ui-message-error")).containsText("Indiquez un nombre");
        page.fill("[id='trunk:port']", "5070");
        page.click("[id='trunk:save']");
        assertThat(row(page, "secours")).containsText("127.0.0.9:5070");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Supprimer secours")).click();
        assertThat(row(page, "secours")).hasCount(0);
        page.locator(".hub-toast:visible").getByText("Annuler").click();
        assertThat(row(page, "secours")).hasCount(1);
        assertThat(row(page, "pstn")).containsText("Appels sortants");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Supprimer secours")).click();
        assertThat(row(page, "secours")).hasCount(0);
    }

    @Test
    void health_shows_what_runs() {
        Page page = PORTAL.signedIn("operator", "/operator/health");
        assertThat(page.locator(".hub-board")).containsText("Base de données");
        assertThat(page.locator(".hub-board .is-alert")).hasCount(0);
        assertThat(page.locator("#versionsTitle")).isVisible();
        assertThat(page.locator("[id='health']")).containsText("H2 ");
        assertEquals(200, page.waitForResponse("**/operator/health*", () -> { }).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice", "admin", "zoe"})
    void to_anybody_else_the_console_does_not_exist(String user) {
        Page page = PORTAL.signedIn(user, "/accounts/home");
        for (String path : List.of("/operator/companies", "/operator/company?id=1", "/operator/trunks", "/operator/health")) {
            assertEquals(404, page.request().get(path).status(), path);
        }
        assertThat(page.locator("#rail a[href^='/operator']")).hasCount(0);
    }

    @Test
    void a_company_that_is_none_or_the_operators_own_is_not_there() {
        Page page = PORTAL.signedIn("operator", "/operator/companies");
        for (String id : List.of("0", "-1", "no", "999999")) {
            assertEquals(404, page.request().get("/operator/company?id=" + id).status(), id);
        }
    }

    /** What REST answers to Zoé's program. */
    private static int token(Page page) {
        return page.request().get("/api/v1/me", RequestOptions.create().setHeader("Authorization", "Bearer sample-zoe")).status();
    }

    private static Locator row(Page page, String name) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(name));
    }
}
