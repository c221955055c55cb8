package lu.fix4bizz.hub;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SameSiteAttribute;
import com.microsoft.playwright.options.SelectOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import lu.fix4bizz.hub.testing.Appearance;
import lu.fix4bizz.hub.testing.HubServer;
import lu.fix4bizz.hub.testing.Portal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The portal in a real browser. David is the one whose settings change here; each test leaves them as it found them. */
class PortalIT {
    @RegisterExtension
    static final Portal PORTAL = new Portal(HubServer.shared());

    @Test
    void a_wrong_password_is_refused_and_the_right_one_leads_back() {
        Page page = PORTAL.signIn(PORTAL.page(), "david", "wrong", "/calls/incoming");
        assertThat(page.locator(".ui-message-error")).containsText("E-mail ou mot de passe incorrect");
        page.fill("[id='signIn:password']", "Sample-david-1");
        page.click("[id='signIn:go']");
        assertThat(page).hasURL(HubServer.shared().uri("/calls/incoming").toString());
    }

    @Test
    void the_session_gets_a_new_id_at_sign_in_and_scripts_cannot_read_it() {
        Page page = PORTAL.page();
        page.navigate("/accounts/sign-in");
        String before = session(page).value;
        PORTAL.signIn(page, "david@acme.example", "Sample-david-1", "/accounts/home");
        assertNotEquals(before, session(page).value);
        assertTrue(session(page).httpOnly);
        assertEquals(SameSiteAttribute.LAX, session(page).sameSite);
    }

    @Test
    void signing_out_ends_the_session() {
        Page page = PORTAL.signedIn("david", "/accounts/home");
        page.click("[data-hub-opens=profileMenu]");
        page.getByText("Se déconnecter").click();
        assertThat(page.locator("[id='signIn:login']")).isVisible();
        assertEquals(302, page.request().get("/calls/recent", RequestOptions.create().setMaxRedirects(0)).status());
    }

    @Test
    void a_forward_acts_at_once_and_its_undo_takes_it_back() {
        Page page = Portal.live(PORTAL.signedIn("david", "/calls/incoming"));
        String before = sentence(page).innerText();
        Locator always = forward(page, "Tous les appels");
        always.getByRole(AriaRole.COMBOBOX).click();
        always.getByRole(AriaRole.COMBOBOX).pressSequentially("chloe");
        page.locator(".ui-autocomplete-item", new Page.LocatorOptions().setHasText("Chloé Lambert")).click();
        assertThat(always.locator(".hub-undo")).containsText("Destination enregistrée");
        always.locator(".ui-toggleswitch").click();
        assertThat(sentence(page)).containsText("Chloé Lambert");
        always.locator(".hub-undo a").click();
        assertThat(sentence(page)).hasText(before);
        assertThat(always.locator("input[type=checkbox]")).not().isChecked();
    }

    @Test
    void a_refused_forward_puts_the_switch_back_and_says_why() {
        Page page = Portal.live(PORTAL.signedIn("david", "/calls/incoming"));
        Locator busy = forward(page, "Occupé");
        busy.locator(".ui-toggleswitch").click();
        assertThat(busy.locator(".hub-undo.is-failed")).containsText("Resté désactivé");
        assertThat(busy.locator("input[type=checkbox]")).not().isChecked();
        busy.getByRole(AriaRole.COMBOBOX).fill("112");
        page.keyboard().press("Tab");
        assertThat(busy.locator(".hub-undo.is-failed")).containsText("112 est un numéro d’urgence");
    }

    @Test
    void a_request_that_fails_says_so_puts_the_switch_back_and_keeps_what_was_typed() {
        Page page = Portal.live(PORTAL.signedIn("david", "/calls/incoming"));
        page.route("**/calls/incoming*", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        Locator busy = forward(page, "Occupé");
        busy.getByRole(AriaRole.COMBOBOX).fill("621 123 456");
        page.keyboard().press("Tab");
        assertThat(page.locator("[data-hub-failed]")).containsText("Cela n’a pas fonctionné");
        assertThat(busy.getByRole(AriaRole.COMBOBOX)).hasValue("621 123 456");
        Locator waiting = page.locator("[id='second:waiting_input']");
        page.locator("[id='second:waiting']").click();
        assertThat(waiting).isChecked();
    }

    @Test
    void an_ended_session_is_said_and_signing_in_leads_back() {
        Page page = PORTAL.signedIn("david", "/accounts/home");
        page.context().addCookies(List.of(new Cookie("hub-session", "gone").setUrl(HubServer.shared().uri("/").toString())));
        page.navigate("/calls/recent");
        assertThat(page.locator(".hub-note")).containsText("Votre session est terminée");
        PORTAL.signIn(page, "david", "Sample-david-1", page.url());
        assertThat(page.locator("h1")).hasText("Appels récents");
    }

    @Test
    void whatever_else_goes_wrong_has_a_page_in_the_language_of_the_user() {
        Page page = PORTAL.signIn(PORTAL.page(1440, 1000, ColorScheme.LIGHT, "en"), "david", "Sample-david-1", "/accounts/home");
        assertEquals(405, page.navigate("/preferences").status());
        assertThat(page.locator("h1")).hasText("Cela n’a pas fonctionné");
    }

    @Test
    void a_change_by_the_api_shows_on_an_open_page() {
        Page page = Portal.live(PORTAL.signedIn("david", "/accounts/home"));
        Locator presence = page.locator("[id='presence:state'] > button");
        doNotDisturb(page, true);
        assertThat(presence).containsText("Ne pas déranger");
        doNotDisturb(page, false);
        assertThat(presence).containsText("Disponible");
    }

    @Test
    void what_stands_in_a_destination_is_typed_over_however_fast() {
        Page page = Portal.live(PORTAL.signedIn("david", "/calls/incoming"));
        page.waitForCondition(() -> (boolean) page.evaluate("PrimeFaces.ajax.Queue.isEmpty()"));
        assertEquals("Chloé", page.evaluate("(() => { const field = document.querySelector('.ui-autocomplete-input'); field.value = 'Chloé'; field.focus();"
                + " return field.value.substring(field.selectionStart, field.selectionEnd); })()"));
        Locator other = forward(page, "Occupé").getByRole(AriaRole.COMBOBOX);
        other.evaluate("field => { field.value = 'Chloé'; }");
        other.click();
        assertEquals("Chloé", other.evaluate("field => field.value.substring(field.selectionStart, field.selectionEnd)"));
    }

    @Test
    void an_open_menu_is_not_drawn_over_by_what_was_asked_for_before() {
        Page page = Portal.live(PORTAL.signedIn("david", "/accounts/home"));
        Locator presence = page.locator("[id='presence:state'] > button");
        page.waitForCondition(() -> (boolean) page.evaluate("PrimeFaces.ajax.Queue.isEmpty()"));
        List<Route> held = new ArrayList<>();
        page.route("**/accounts/home*", held::add);
        doNotDisturb(page, true);
        page.waitForCondition(() -> held.size() == 1);
        doNotDisturb(page, false);
        page.waitForCondition(() -> (boolean) page.evaluate("PrimeFaces.ajax.Queue.requests.length === 2"));
        presence.click();
        page.unroute("**/accounts/home*");
        held.getFirst().resume();
        page.waitForCondition(() -> (boolean) page.evaluate("PrimeFaces.ajax.Queue.isEmpty()"));
        assertThat(page.locator("#presenceMenu")).isVisible();
        page.locator("#presenceMenu").getByText("Ne pas déranger").click();
        assertThat(presence).containsText("Ne pas déranger");
        doNotDisturb(page, false);
    }

    @Test
    void what_has_an_end_says_so_and_ends_on_the_open_page_by_itself() {
        Page page = Portal.live(PORTAL.signedIn("david", "/accounts/home"));
        change(page, "david", Map.of("doNotDisturb", true, "doNotDisturbUntil", Instant.now().plusSeconds(4).toString()));
        assertThat(page.locator("[id='home:dndRow']")).containsText("Jusqu’à");
        assertThat(page.locator("#nowTitle")).containsText("En ce moment, jusqu’à");
        assertThat(page.locator("[id='presence:state'] > button")).containsText("jusqu’à");
        assertThat(page.locator("[id='home:dnd_input']")).not().isChecked();
        assertThat(page.locator("#nowTitle")).hasText("En ce moment");
    }

    @Test
    void an_end_is_chosen_beside_the_switch_and_its_undo_brings_back_what_was() {
        Page page = Portal.live(PORTAL.signedIn("david", "/accounts/home"));
        page.locator("[id='home:dnd']").click();
        Locator end = page.locator("[id='home:dndUntil']");
        assertThat(end).hasValue("");
        assertThat(end.locator("option", new Locator.LocatorOptions().setHasText("Pendant 1\u00a0heure"))).hasAttribute("value", "hour");
        end.selectOption(new SelectOption().setLabel("Pendant 1\u00a0heure"));
        assertThat(page.locator("[id='home:dndRow'] .hub-undo")).containsText("Fin enregistrée");
        assertThat(end.locator("option:checked")).containsText("Jusqu’à");
        page.locator("[id='home:dndUndo']").click();
        assertThat(end).hasValue("");
        end.selectOption("pick");
        page.locator("[id='home:dndUntilAt']").fill("2099-12-31T18:00");
        page.locator("[id='home:dndUntilGo']").click();
        assertThat(end.locator("option:checked")).hasText("Jusqu’au 31 déc. 18\u00a0h\u00a000");
        page.locator("[id='home:dnd']").click();
        assertThat(page.locator("[id='home:dnd_input']")).not().isChecked();
        page.locator("[id='home:dndUndo']").click();
        assertThat(end.locator("option:checked")).hasText("Jusqu’au 31 déc. 18\u00a0h\u00a000");
        end.selectOption("");
        assertThat(end.locator("option:checked")).hasText("Sans fin");
        assertThat(page.locator("[id='home:dnd_input']")).isChecked();
        doNotDisturb(page, false);
    }

    @Test
    void a_lost_connection_is_said_and_mends_itself() {
        Page page = PORTAL.page();
        AtomicReference<WebSocketRoute> socket = new AtomicReference<>();
        page.routeWebSocket("**/live", route -> {
            route.connectToServer();
            socket.set(route);
        });
        Portal.live(PORTAL.signIn(page, "david", "Sample-david-1", "/accounts/home"));
        socket.get().close();
        assertThat(page.locator("[data-hub-stale]")).containsText("État figé à");
        assertThat(page.locator("[data-hub-stale]")).isHidden();
    }

    @Test
    void a_trial_answers_with_the_way_of_the_call() {
        Page page = Portal.live(PORTAL.signedIn("david", "/calls/incoming"));
        page.fill("[id='trial:caller']", "+352 621 123 456");
        page.click("[id='trial:go']");
        assertThat(page.locator("#try .hub-path-step").first()).containsText("Appel vers 7204");
        page.fill("[id='trial:caller']", "nobody");
        page.click("[id='trial:go']");
        assertThat(page.locator("#try .ui-message-error")).containsText("nobody n’est pas un appelant");
    }

    @Test
    void the_language_is_the_users_and_can_be_changed() {
        Page page = PORTAL.signedIn("emma", "/accounts/home");
        assertThat(page.locator("h1")).hasText("Bonjour Emma");
        page.locator("[data-hub-language]:visible").selectOption("de");
        assertThat(page.locator("h1")).hasText("Guten Tag, Emma");
        page.locator("[data-hub-language]:visible").selectOption("fr");
        assertThat(page.locator("h1")).hasText("Bonjour Emma");
    }

    @Test
    void advanced_features_show_where_they_are_wanted_in_every_browser_of_the_user() {
        Page page = Portal.live(PORTAL.signedIn("david", "/profile/details"));
        assertThat(page.locator("#idsTitle")).hasCount(0);
        page.waitForNavigation(() -> {
            page.click("[data-hub-opens=profileMenu]");
            page.locator("[id='advancedProfile:on']").click();
        });
        assertThat(page.locator("#idsTitle")).isVisible();
        assertThat(page.locator("main")).containsText("sip:7204@acme.example");
        Page other = Portal.live(PORTAL.signedIn("david", "/profile/details"));
        assertThat(other.locator("#idsTitle")).isVisible();
        other.click("[data-hub-rail]");
        other.waitForNavigation(() -> other.locator("[id='advanced:on']").click());
        assertThat(other.locator("#idsTitle")).hasCount(0);
    }

    @Test
    void on_a_phone_the_bar_holds_four_services_and_more_opens_all_others() {
        Page page = PORTAL.signIn(PORTAL.page(390, 844, ColorScheme.LIGHT, "fr"), "admin", "Sample-admin-1", "/accounts/home");
        assertThat(page.locator(".hub-rail-link:visible")).hasCount(5);
        page.locator("[data-hub-more]").focus();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Groupes"))).isVisible();
        Appearance.look(page);
        page.keyboard().press("Escape");
        assertThat(page.locator(".hub-rail-link:visible")).hasCount(5);
        page.locator("[data-hub-more]").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Détails")).click();
        assertThat(page.locator("h1")).hasText("Détails");
    }

    @Test
    void a_chosen_theme_is_there_before_any_script_runs() {
        Page page = PORTAL.signedIn("david", "/accounts/home");
        page.waitForResponse("**/preferences", () -> page.click("[data-hub-theme]"));
        assertTrue(page.request().get("/accounts/home").text().contains("data-theme=\"dark\""));
    }

    @Test
    void a_page_that_is_not_there_says_so_in_the_look_of_the_portal() {
        Page page = PORTAL.signedIn("david", "/accounts/home");
        assertEquals(404, page.navigate("/nothing/here").status());
        assertThat(page.locator("h1")).hasText("Cette page n’existe pas");
    }

    @Test
    void static_files_never_expire_and_pages_are_never_kept() {
        Page page = PORTAL.page();
        assertEquals("no-store", page.navigate("/accounts/sign-in").headerValue("cache-control").replaceAll(".*no-store.*", "no-store"));
        String sheet = page.locator("link[href*='hub.css']").getAttribute("href");
        assertTrue(page.request().get(sheet).headers().get("cache-control").contains("immutable"));
    }

    @ParameterizedTest
    @CsvSource({"1440, 1000, LIGHT, en", "1024, 800, DARK, de", "390, 844, DARK, fr", "320, 640, LIGHT, de"})
    void every_page_is_accessible_and_fits(int width, int height, ColorScheme scheme, String language) {
        Page page = PORTAL.page(width, height, scheme, language);
        for (String path : List.of("/accounts/sign-in", "/accounts/forgotten", "/accounts/password", "/accounts/second-factor")) {
            page.navigate(path);
            Appearance.look(page);
        }
        change(page, "admin", Map.of("language", language));
        PORTAL.signIn(page, "admin", "Sample-admin-1", "/accounts/home");
        assertThat(page.locator("html")).hasAttribute("lang", language);
        for (String path : List.of("/accounts/home", "/calls/incoming", "/calls/recent", "/voicemail/inbox", "/profile/details", "/accounts/security",
                "/calls/outgoing", "/devices/phones", "/administration/audit", "/administration/company", "/administration/licences", "/administration/numbers", "/administration/plans",
                "/administration/sign-in", "/administration/users", "/administration/groups", "/administration/queues", "/administration/locks", "/administration/import", "/dev/mail")) {
            page.navigate(path);
            Appearance.look(page);
        }
        page.navigate("/administration/groups");
        page.locator("tbody a").first().click();
        assertThat(page.locator("#membersTitle")).isVisible();
        Appearance.look(page);
        page.navigate("/administration/queues");
        page.locator("tbody a").first().click();
        assertThat(page.locator("#agentsTitle")).isVisible();
        Appearance.look(page);
        page.navigate("/administration/users");
        page.click("[id='tools:add']");
        assertThat(page.locator("[id='user:save']")).isVisible();
        page.click("[id='user:addPhone']");
        assertThat(page.locator("[id='user:phone:0:mac']")).isVisible();
        Appearance.look(page);
        page.navigate("/devices/phones");
        page.locator(".hub-device-actions button").first().click();
        assertThat(page.locator("[id='own:phones:setPassword']")).isVisible();
        Appearance.look(page);
        page.navigate("/administration/plans");
        page.click("[id='tools:add']");
        assertThat(page.locator("[id='plan:save']")).isVisible();
        Appearance.look(page);
        page.navigate("/administration/numbers");
        page.locator(".pi-user-plus").first().click();
        assertThat(page.locator("[id='number:save']")).isVisible();
        Appearance.look(page);
        page.navigate("/accounts/home");
        page.keyboard().press("Control+k");
        assertThat(page.locator("#palette [aria-selected=true]")).isVisible();
        Appearance.look(page);
        change(page, "admin", Map.of("language", "fr"));
    }

    /** Alice has the licence; her page is looked at empty, in its drawer, and with a number. */
    @ParameterizedTest
    @CsvSource({"1440, 1000, LIGHT, en", "320, 640, DARK, de"})
    void mobility_is_accessible_and_fits(int width, int height, ColorScheme scheme, String language) {
        Page page = PORTAL.page(width, height, scheme, language);
        change(page, "alice", Map.of("language", language));
        PORTAL.signIn(page, "alice", "Sample-alice-1", "/calls/mobility");
        assertThat(page.locator("html")).hasAttribute("lang", language);
        Appearance.look(page);
        page.click("[id='tools:add']");
        page.fill("[id='mobile:number']", "621 123 456");
        Appearance.look(page);
        page.click("[id='mobile:save']");
        assertThat(page.locator("[id='mobility:mode_input']")).isChecked();
        Appearance.look(page);
        page.navigate("/accounts/home");
        assertThat(page.locator("[id='home:professional_input']")).isChecked();
        Appearance.look(page);
        page.navigate("/calls/mobility");
        page.locator("[id='mobility:numbers'] .pi-trash").click();
        assertThat(page.locator("[id='mobility:mode_input']")).hasCount(0);
        change(page, "alice", Map.of("language", "fr"));
    }

    /** Emma is an agent; she says why she is unavailable where she may. */
    @ParameterizedTest
    @CsvSource({"1440, 1000, DARK, en", "320, 640, LIGHT, de"})
    void an_agents_home_is_accessible_and_fits(int width, int height, ColorScheme scheme, String language) {
        Page page = PORTAL.page(width, height, scheme, language);
        change(page, "emma", Map.of("language", language));
        PORTAL.signIn(page, "emma", "Sample-emma-1", "/accounts/home");
        assertThat(page.locator("html")).hasAttribute("lang", language);
        page.locator("[id='home:agent:2']").click();
        assertThat(page.locator("[id='home:reason']")).isVisible();
        Appearance.look(page);
        page.locator("[id='home:agentUndo']").click();
        assertThat(page.locator("[id='home:reason']")).hasCount(0);
        change(page, "emma", Map.of("language", "fr"));
    }

    @ParameterizedTest
    @CsvSource({"1440, 1000, LIGHT, en", "1024, 800, DARK, de", "390, 844, DARK, fr", "320, 640, LIGHT, de"})
    void every_page_of_the_operator_is_accessible_and_fits(int width, int height, ColorScheme scheme, String language) {
        Page page = PORTAL.page(width, height, scheme, language);
        change(page, "operator", Map.of("language", language));
        PORTAL.signIn(page, "operator", "Sample-operator-1", "/operator/companies");
        assertThat(page.locator("html")).hasAttribute("lang", language);
        Appearance.look(page);
        page.click("[id='tools:add']");
        assertThat(page.locator("[id='company:save']")).isVisible();
        Appearance.look(page);
        page.navigate("/operator/companies");
        page.locator("tbody a").first().click();
        assertThat(page.locator("[id='ranges:add']")).isVisible();
        Appearance.look(page);
        page.navigate("/operator/trunks");
        Appearance.look(page);
        page.click("[id='tools:add']");
        assertThat(page.locator("[id='trunk:save']")).isVisible();
        Appearance.look(page);
        page.navigate("/operator/health");
        Appearance.look(page);
        change(page, "operator", Map.of("language", "fr"));
    }

    private static Locator forward(Page page, String label) {
        return page.locator(".hub-forward").filter(new Locator.FilterOptions().setHas(page.locator("label").getByText(label,
                new Locator.GetByTextOptions().setExact(true))));
    }

    private static Locator sentence(Page page) {
        return page.locator(".hub-now-sentence");
    }

    private static Cookie session(Page page) {
        return page.context().cookies().stream().filter(cookie -> cookie.name.equals("hub-session")).findFirst().orElseThrow();
    }

    private static void doNotDisturb(Page page, boolean on) {
        change(page, "david", Map.of("doNotDisturb", on));
    }

    private static void change(Page page, String user, Map<String, Object> settings) {
        assertEquals(200, page.request().patch("/api/v1/me", RequestOptions.create().setHeader("Authorization", "Bearer sample-" + user)
                .setData(settings)).status());
    }
}
