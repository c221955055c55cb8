package lu.fix4bizz.hub.administration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SelectOption;
import java.util.Map;
import lu.fix4bizz.hub.testing.HubServer;
import lu.fix4bizz.hub.testing.Portal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An administrator holds settings of the reception, where Chloé is: page, command bar and API refuse her, with the name to ask. */
class LocksIT {
    @RegisterExtension
    static final Portal PORTAL = new Portal(HubServer.shared());

    @Test
    void what_is_held_says_who_holds_it_and_nobody_but_an_administrator_changes_it() {
        Page admin = PORTAL.signedIn("admin", "/administration/locks");
        hold(admin, "Renvoi de tous les appels");
        hold(admin, "Ne pas déranger");
        Page chloe = Portal.live(PORTAL.signedIn("chloe", "/accounts/home"));
        assertThat(chloe.locator("[id='home:dndRow'] .hub-lock")).hasText("Fixé par l’administrateur, Marc Admin");
        assertThat(chloe.locator("[id='home:dnd_input']")).isDisabled();
        assertThat(chloe.locator("[id='home:hide_input']")).isEnabled();
        chloe.keyboard().press("Control+k");
        chloe.keyboard().type("ne pas déranger");
        assertThat(chloe.locator("#palette [aria-selected=true]")).hasText("Ne pas me déranger");
        chloe.keyboard().press("Enter");
        assertThat(chloe.locator("[data-hub-palette-said]")).containsText("Marc Admin");
        chloe.navigate("/calls/incoming");
        assertThat(chloe.locator(".hub-forward").first().locator(".hub-lock")).hasText("Fixé par l’administrateur, Marc Admin");
        assertThat(chloe.locator(".hub-forward").first().locator("input[role=combobox]")).isDisabled();
        assertEquals("403 true", patch(chloe, "chloe", "/me"));
        assertEquals("200 false", patch(chloe, "admin", "/users/chloe"));
        free(admin, "Renvoi de tous les appels");
        free(admin, "Ne pas déranger");
        assertEquals("200 false", patch(chloe, "chloe", "/me"));
        admin.navigate("/administration/audit");
        assertThat(admin.locator("tbody")).containsText("Verrou, Ne pas déranger\u00a0: supprimé");
    }

    @Test
    void to_anybody_else_the_page_does_not_exist() {
        for (String user : new String[] {"david", "zoe", "operator"}) {
            assertEquals(404, PORTAL.signedIn(user, "/accounts/home").request().get("/administration/locks").status(), user);
        }
    }

    private static void hold(Page admin, String setting) {
        admin.selectOption("[id='locks:group']", new SelectOption().setLabel("Groupe reception"));
        assertThat(row(admin, setting)).containsText("Libre");
        row(admin, setting).locator(".ui-toggleswitch").click();
        assertThat(row(admin, setting)).containsText("Verrouillé");
    }

    private static void free(Page admin, String setting) {
        row(admin, setting).locator(".ui-toggleswitch").click();
        assertThat(row(admin, setting)).containsText("Libre");
    }

    private static Locator row(Page admin, String setting) {
        return admin.locator(".hub-setting").filter(new Locator.FilterOptions().setHas(admin.locator("label").getByText(setting)));
    }

    private static String patch(Page page, String token, String path) {
        var answer = page.request().patch("/api/v1" + path, RequestOptions.create().setHeader("Authorization", "Bearer sample-" + token)
                .setData(Map.of("doNotDisturb", false)));
        return answer.status() + " " + answer.text().contains("settings.error.locked");
    }
}
