package lu.fix4bizz.hub.administration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import lu.fix4bizz.hub.testing.HubServer;
import lu.fix4bizz.hub.testing.Portal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An administrator makes a group with its own forward; David follows it on his page, and his own values wait. */
class GroupsIT {
    @RegisterExtension
    static final Portal PORTAL = new Portal(HubServer.shared());

    @Test
    void a_group_is_made_followed_and_taken_away_again() {
        Page admin = PORTAL.signedIn("admin", "/administration/groups");
        assertThat(row(admin, "sales")).containsText("2\u00a0membres");
        admin.fill("[id='groups:name']", "sales");
        admin.click("[id='groups:add']");
        assertThat(admin.locator(".ui-message-error")).containsText("existe déjà");
        admin.fill("[id='groups:name']", "Atelier");
        admin.click("[id='groups:add']");
        assertThat(admin.locator("h1")).hasText("Atelier");
        Portal.live(admin);
        admin.locator("[id='members:newcomer_input']").pressSequentially("thill");
        admin.locator(".ui-autocomplete-item", new Page.LocatorOptions().setHasText("David Thill")).click();
        assertThat(admin.locator("[id='members:list']")).containsText("David Thill");
        Locator always = forward(admin);
        always.getByRole(AriaRole.COMBOBOX).click();
        always.getByRole(AriaRole.COMBOBOX).pressSequentially("chloe");
        admin.locator(".ui-autocomplete-item", new Page.LocatorOptions().setHasText("Chloé Lambert")).click();
        assertThat(always.locator(".hub-undo")).containsText("Destination enregistrée");
        always.locator(".ui-toggleswitch").click();
        assertThat(always.locator(".ui-toggleswitch input")).isChecked();

        Page david = Portal.live(PORTAL.signedIn("david", "/calls/incoming"));
        String before = david.locator(".hub-now-sentence").innerText();
        forward(david).getByText("Suivre le groupe Atelier").click();
        assertThat(david.locator(".hub-now-sentence")).containsText("Chloé Lambert");
        assertThat(forward(david).locator(".hub-origin")).hasText("Groupe Atelier");
        always.locator(".ui-toggleswitch").click();
        assertThat(david.locator(".hub-now-sentence")).hasText(before);
        forward(david).getByText("Suivre le groupe Atelier").click();
        assertThat(forward(david).locator(".hub-undo")).containsText("Vos propres valeurs");
        assertThat(forward(david).locator(".hub-origin")).hasCount(0);

        admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Retirer David Thill du groupe")).click();
        assertThat(admin.locator("[id='members:list']")).containsText("Personne encore");
        admin.locator(".hub-toast:visible").getByText("Annuler").click();
        assertThat(admin.locator("[id='members:list']")).containsText("David Thill");
        admin.click("[id='end:remove']");
        assertThat(admin.locator("[id='end'] .ui-message-error")).containsText("encore 1\u00a0membre");
        admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Retirer David Thill du groupe")).click();
        assertThat(admin.locator("[id='members:list']")).containsText("Personne encore");
        admin.click("[id='end:remove']");
        assertThat(admin.locator("h1")).hasText("Groupes");
        assertThat(row(admin, "Atelier")).hasCount(0);
    }

    @Test
    void to_anybody_else_the_pages_do_not_exist() {
        for (String user : new String[] {"david", "zoe", "operator"}) {
            Page page = PORTAL.signedIn(user, "/accounts/home");
            assertEquals(404, page.request().get("/administration/groups").status(), user);
            assertEquals(404, page.request().get("/administration/group?id=50").status(), user);
        }
        Page admin = PORTAL.signedIn("admin", "/accounts/home");
        assertEquals(404, admin.request().get("/administration/group?id=999999").status());
    }

    private static Locator row(Page page, String name) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Locator forward(Page page) {
        return page.locator(".hub-forward").first();
    }
}
