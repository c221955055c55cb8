package lu.fix4bizz.hub.callcenter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.Stream;
import lu.fix4bizz.hub.testing.Api;
import lu.fix4bizz.hub.testing.HubServer;
import lu.fix4bizz.hub.testing.Portal;
import lu.fix4bizz.hub.testing.sip.Leg;
import lu.fix4bizz.hub.testing.sip.Line;
import lu.fix4bizz.hub.testing.sip.SipPhone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Queue support (7300) of the sample: Chloé calls it, David and Emma are its agents. */
class CallCentreIT {
    private static final HubServer HUB = HubServer.shared();
    private static final String ELSEWHERE = "SIP;cause=200;text=\"Call completed elsewhere\"";
    private static final List<String> AGENTS = List.of("david", "emma");

    @RegisterExtension
    static final Portal PORTAL = new Portal(HUB);

    private final SipPhone chloe = SipPhone.udp(HUB.sipPort(), Line.acme(7203));
    private final SipPhone david = SipPhone.udp(HUB.sipPort(), Line.acme(7204));
    private final SipPhone emma = SipPhone.udp(HUB.sipPort(), Line.acme(7205));

    @BeforeEach
    void register() {
        Stream.of(chloe, david, emma).forEach(phone -> phone.sendRegister(List.of("Contact: *", "Expires: 0")));
        Stream.of(david, emma).forEach(SipPhone::register);
    }

    @AfterEach
    void tidy() {
        AGENTS.forEach(agent -> stand(agent, "signed-out"));
        Stream.of(david, emma).forEach(phone -> phone.register(0));
        Stream.of(chloe, david, emma).forEach(SipPhone::close);
    }

    private static void stand(String agent, String state) {
        Api.of(HUB, agent).change("PUT", "/me/agent", "{\"state\":\"" + state + "\",\"reason\":null,\"queues\":[{\"extension\":\"7300\",\"joined\":true}]}");
    }

    private static String newest(String user) {
        return Api.of(HUB, user).get("/me/calls?limit=1");
    }

    @Test
    void all_available_agents_ring_the_first_has_the_call_and_wraps_up() {
        String before = newest("emma");
        AGENTS.forEach(agent -> stand(agent, "available"));
        Leg call = chloe.call("7300");
        Leg atDavid = david.ringing();
        Leg atEmma = emma.ringing();
        assertTrue(atDavid.invitation().header("From").contains("sip:7203@acme.example"), atDavid.invitation().header("From"));
        atDavid.answer();
        assertEquals(ELSEWHERE, atEmma.cancelled().header("Reason"));
        call.answered();
        String davids = newest("david");
        assertTrue(davids.contains("queue-ring") && davids.contains("\"7203\""), davids);
        assertEquals(before, newest("emma"), "a call that somebody else took is none of hers");
        call.hangUp();
        atDavid.hungUp();
        Api.of(HUB, "david").awaited("/me/agent", "\"wrap-up\"");
        assertTrue(Api.of(HUB, "david").awaited("/me/calls?limit=1", "\"received\"").contains("answeredAt"));
        String placed = newest("chloe");
        assertTrue(placed.contains("\"7300\"") && placed.contains("\"support\"") && placed.contains("queue-ring"), placed);

        Leg again = chloe.call("7300");
        Leg onlyEmma = emma.ringing();
        again.cancel();
        onlyEmma.cancelled();
        again.refused(487);
        assertEquals(1, david.client().received().stream().filter(message -> message.isRequest("INVITE")).count(), "nobody is offered a call while they wrap up");
        assertEquals(before, newest("emma"), "nobody in particular has missed it");
    }

    @Test
    void who_is_unavailable_in_a_call_or_not_to_be_disturbed_does_not_ring() {
        stand("emma", "available");
        stand("david", "unavailable");
        Leg call = chloe.call("7300");
        Leg atEmma = emma.ringing();
        atEmma.answer();
        call.answered();
        stand("david", "available");
        stand("emma", "available");
        Api.of(HUB, "david").change("PATCH", "/me", "{\"doNotDisturb\":true}");
        chloe.call("7300").refused(486);
        Api.of(HUB, "david").change("PATCH", "/me", "{\"doNotDisturb\":false}");
        call.hangUp();
        atEmma.hungUp();
        assertFalse(david.client().received().stream().anyMatch(message -> message.isRequest("INVITE")));
    }

    @Test
    void nobody_available_is_told_at_once_and_the_log_says_why() {
        chloe.call("7300").refused(480);
        assertTrue(Api.of(HUB, "chloe").awaited("/me/calls?limit=1", "queue-available").contains("Aucun agent de support n’est disponible"));
        AGENTS.forEach(agent -> stand(agent, "available"));
        Leg call = chloe.call("7300");
        david.invited().refuse(486);
        emma.invited().refuse(603);
        call.refused(486);
        david.register(0);
        emma.register(0);
        chloe.call("7300").refused(480);
        assertTrue(Api.of(HUB, "chloe").awaited("/me/calls?limit=1", "queue-free").contains("téléphone"));
    }

    @Test
    void programs_see_and_set_it_as_the_contract_has_it() {
        stand("david", "available");
        Api programs = Api.of(HUB, "david");
        assertEquals("{\"queues\":[{\"extension\":\"7300\",\"joined\":true}],\"reason\":null,\"state\":\"available\"}", programs.get("/me/agent"));
        assertTrue(Api.of(HUB, "admin").get("/users/david/agent").contains("\"available\""));
        assertEquals(404, Api.of(HUB, "alice").status("GET", "/me/agent", ""));
        assertEquals(404, Api.of(HUB, "alice").status("PUT", "/me/agent", "{\"state\":\"available\"}"));
        assertEquals(400, programs.status("PUT", "/me/agent", "{\"state\":\"asleep\"}"));
        assertEquals(400, programs.status("PUT", "/me/agent", "{\"state\":\"signed-in\",\"reason\":\"lunch\"}"));
        assertEquals(404, programs.status("PUT", "/me/agent", "{\"state\":\"signed-in\",\"queues\":[{\"extension\":\"7399\",\"joined\":true}]}"));
        assertEquals("available", state("david"));
    }

    @Test
    void an_agent_changes_their_state_in_one_click_with_an_undo_on_every_page() {
        Page page = Portal.live(PORTAL.signedIn("emma", "/accounts/home"));
        Locator tile = page.locator("section", new Page.LocatorOptions().setHas(page.locator("#agentTitle")));
        assertThat(tile.locator(".hub-card-head .hub-lamp")).hasText("Déconnecté");
        radio(tile, "Disponible").click();
        assertThat(tile.locator(".hub-card-head .hub-lamp")).hasText("Disponible");
        assertEquals("available", state("emma"));
        tile.getByText("Annuler").click();
        assertThat(tile.locator(".hub-card-head .hub-lamp")).hasText("Déconnecté");
        radio(tile, "Indisponible").click();
        tile.getByRole(AriaRole.COMBOBOX).selectOption("LUNCH");
        assertThat(tile.locator(".hub-undo")).containsText("Changé");
        Api.of(HUB, "emma").awaited("/me/agent", "\"lunch\"");
        tile.locator(".ui-toggleswitch").click();
        assertThat(tile).containsText("Hors file");
        tile.locator(".hub-setting .hub-undo a").click();
        assertThat(tile).containsText("Dans la file");
        stand("emma", "wrap-up");
        assertThat(tile.locator(".hub-card-head .hub-lamp")).hasText("Traitement");
        page.keyboard().press("Control+k");
        page.keyboard().type("agent disponible");
        assertThat(page.locator("#palette [aria-selected=true]")).hasText("Centre d’appels\u00a0: disponible");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-hub-palette-said]")).containsText("sonnent chez vous");
        assertEquals("available", state("emma"));
        assertThat(PORTAL.signedIn("bob", "/accounts/home").locator("#agentTitle")).hasCount(0);
    }

    private static Locator radio(Locator tile, String name) {
        return tile.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static String state(String agent) {
        return Api.of(HUB, agent).get("/me/agent").replaceFirst(".*\"state\":\"([^\"]*)\".*", "$1");
    }

    @Test
    void an_administrator_makes_a_queue_gives_it_agents_and_takes_it_away_again() {
        Page admin = Portal.live(PORTAL.signedIn("admin", "/administration/queues"));
        assertThat(row(admin, "support")).containsText("David Thill, Emma Weber");
        admin.fill("[id='queues:name']", "Ventes");
        admin.fill("[id='queues:extension']", "7201");
        admin.click("[id='queues:add']");
        assertThat(admin.locator(".ui-message-error")).containsText("7201 est déjà le numéro de Alice Martin");
        admin.evaluate("hubRefresh()");
        admin.waitForCondition(() -> (boolean) admin.evaluate("PrimeFaces.ajax.Queue.isEmpty()"));
        assertThat(admin.locator(".ui-message-error")).containsText("7201 est déjà le numéro de Alice Martin");
        admin.fill("[id='queues:extension']", "7301");
        admin.click("[id='queues:add']");
        assertThat(admin.locator("h1")).hasText("Ventes");
        Portal.live(admin);
        admin.locator("[id='agents:newcomer_input']").pressSequentially("alice");
        assertThat(admin.locator(".ui-autocomplete-empty-message")).containsText("Personne de ce nom");
        admin.fill("[id='agents:newcomer_input']", "");
        admin.locator("[id='agents:newcomer_input']").pressSequentially("emma");
        admin.locator(".ui-autocomplete-item", new Page.LocatorOptions().setHasText("Emma Weber")).click();
        assertThat(admin.locator("[id='agents:list']")).containsText("Emma Weber");
        admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Retirer Emma Weber de la file")).click();
        assertThat(admin.locator("[id='agents:list']")).containsText("Aucun agent");
        admin.locator(".hub-toast:visible").getByText("Annuler").click();
        assertThat(admin.locator("[id='agents:list']")).containsText("Emma Weber");
        admin.fill("[id='queue:name']", "Ventes France");
        admin.click("[id='queue:save']");
        assertThat(admin.locator("[id='queue'] .hub-undo")).containsText("Enregistré");

        admin.navigate("/administration/queues");
        Portal.live(admin);
        row(admin, "Ventes France").locator(".pi-trash").click();
        assertThat(row(admin, "Ventes France")).hasCount(0);
        admin.locator(".hub-toast:visible").getByText("Annuler").click();
        assertThat(row(admin, "Ventes France")).containsText("Emma Weber");
        row(admin, "Ventes France").locator(".pi-trash").click();
        assertThat(row(admin, "Ventes France")).hasCount(0);
        assertEquals(404, admin.request().get("/administration/queue?id=999999").status());
        assertEquals(404, PORTAL.signedIn("zoe", "/accounts/home").request().get("/administration/queues").status());
    }

    private static Locator row(Page page, String name) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(name));
    }
}
