package lu.fix4bizz.hub.administration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import lu.fix4bizz.hub.testing.Api;
import lu.fix4bizz.hub.testing.HubServer;
import lu.fix4bizz.hub.testing.Portal;
import lu.fix4bizz.hub.testing.sip.Line;
import lu.fix4bizz.hub.testing.sip.Lines;
import lu.fix4bizz.hub.testing.sip.SipPhone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An administrator adds a person: their phone rings, their invitation opens the portal, and suspending them ends all of it at once. */
class UsersIT {
    @RegisterExtension
    static final Portal PORTAL = new Portal(HubServer.shared());

    @Test
    void a_person_is_added_comes_in_and_is_taken_out_again() {
        Page admin = PORTAL.signedIn("admin", "/administration/users");
        admin.getByText("Ajouter un utilisateur").click();
        admin.fill("[id='user:firstName']", "Hugo");
        admin.fill("[id='user:lastName']", "Nilles");
        admin.fill("[id='user:email']", "hugo@acme");
        admin.fill("[id='user:extension']", "7218");
        admin.click("[id='user:save']");
        assertThat(admin.locator(".hub-drawer .ui-message-error")).containsText("il manque la fin");
        assertThat(admin.locator("[id='user:lastName']")).hasValue("Nilles");
        admin.fill("[id='user:email']", "hugo@acme.example");
        admin.click("[id='user:save']");
        String sipPassword = admin.locator(".is-secret").last().innerText();
        admin.click("[id='user:copied']");
        assertThat(row(admin)).containsText("Invité");

        Page hugo = PORTAL.page();
        hugo.navigate(PORTAL.linkSentTo("hugo@acme.example"));
        hugo.fill("[id='choose:password']", "velours orage lanterne");
        hugo.click("[id='choose:go']");
        assertThat(hugo.locator("h1")).hasText("Bonjour Hugo");
        Portal.live(hugo);

        try (SipPhone phone = Lines.phone(new Line("7218", "acme.example", sipPassword))) {
            phone.register();
            admin.reload();
            assertThat(row(admin)).containsText("Actif");
            assertThat(row(admin)).containsText("1 enregistré");
            suspend(admin, "Suspendre Hugo Nilles");
            hugo.waitForURL("**/accounts/sign-in*");
            assertThat(row(admin)).containsText("Suspendu");
            assertThat(row(admin)).containsText("Aucun");
            assertTrue(phone.sendRegister(List.of()).status() >= 400);
            admin.locator(".hub-toast:visible").getByText("Annuler").click();
            assertThat(row(admin)).containsText("Actif");
            phone.register();
        }
        admin.navigate("/administration/audit");
        admin.fill("[id='audit:person']", "hugo");
        assertThat(admin.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("Compte, suspendu"))).hasCount(2);
        assertThat(admin.locator("tbody tr").last()).containsText("ajouté");
        assertThat(admin.locator("tbody")).containsText("Connexion\u00a0: ajouté");
    }

    @Test
    void a_person_is_added_with_a_phone_that_is_cut_off_alone() {
        Page admin = PORTAL.signedIn("admin", "/administration/users");
        admin.getByText("Ajouter un utilisateur").click();
        admin.fill("[id='user:firstName']", "Nora");
        admin.fill("[id='user:lastName']", "Faber");
        admin.fill("[id='user:email']", "nora@acme.example");
        admin.fill("[id='user:extension']", "7219");
        admin.click("[id='user:addPhone']");
        admin.fill("[id='user:phone:0:name']", "Bureau");
        admin.fill("[id='user:phone:0:mac']", "0015");
        admin.click("[id='user:save']");
        assertThat(admin.locator(".hub-newphone .ui-message-error")).containsText("n’est pas une adresse MAC");
        admin.fill("[id='user:phone:0:mac']", "00:15:65:72:19:00");
        admin.click("[id='user:save']");
        Line desk = typed(admin.locator(".hub-drawer section").filter(new Locator.FilterOptions().setHas(admin.getByText("Bureau"))));
        Line other = new Line("7219", "acme.example", admin.locator(".is-secret").last().innerText());
        admin.click("[id='user:copied']");
        try (SipPhone phone = Lines.phone(desk); SipPhone old = Lines.phone(other)) {
            admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Modifier Nora Faber")).click();
            assertThat(admin.locator(".hub-devices li").first()).containsText("00:15:65:72:19:00");
            assertThat(admin.locator(".hub-devices li").first()).containsText(phone.contact());
            assertThat(admin.locator(".hub-devices li").last()).containsText(old.contact());
            admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Supprimer Bureau")).click();
            admin.click("[id='user:phones:removeNow']");
            assertThat(admin.locator(".hub-devices li")).hasCount(1);
            assertTrue(phone.sendRegister(List.of()).status() >= 400);
            assertEquals(1, old.sendRegister(List.of()).values("Contact").size());
        }
    }

    /** What the page tells to type into a phone: user, extension, password, domain, server. */
    private static Line typed(Locator access) {
        assertThat(access.locator(".hub-code")).hasCount(5);
        List<String> facts = access.locator(".hub-code").allInnerTexts();
        return new Line(facts.get(1), facts.get(3), facts.get(0), facts.get(2));
    }

    @Test
    void users_are_found_and_a_form_that_was_overtaken_keeps_what_was_typed() {
        Page first = PORTAL.signedIn("admin", "/administration/users");
        first.fill("[id='users:text']", "zzz");
        assertThat(first.locator(".hub-empty")).containsText("Personne ne correspond");
        first.fill("[id='users:text']", "7202");
        assertThat(first.locator("tbody tr")).hasCount(1);
        first.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Modifier Bob Schmit")).click();
        Page second = PORTAL.signedIn("admin", "/administration/users");
        second.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Modifier Bob Schmit")).click();
        for (Page page : new Page[] {first, second}) {
            page.fill("[id='user:firstName']", "Bob ");
            page.selectOption("[id='user:language']", page == first ? "en" : "de");
            page.click("[id='user:save']");
        }
        assertThat(second.locator(".hub-drawer")).containsText("Quelqu’un a modifié cette personne entre-temps");
        assertThat(second.locator("[id='user:firstName']")).hasValue("Bob ");
        Api.of(HubServer.shared(), "bob").change("PATCH", "/me", "{\"language\": \"fr\"}");
    }

    @Test
    void people_of_a_file_are_looked_at_and_then_invited() throws IOException {
        Page page = PORTAL.signedIn("admin", "/administration/users");
        page.getByText("Importer").click();
        choose(page, "Prénom;Nom\nEva;Klein\n");
        assertThat(page.locator(".ui-message-error")).containsText("Il manque une colonne");
        choose(page, "Prénom;Nom;E-mail;Interne;Appareil;Modèle\nEva;Klein;eva@acme.example;7228;Portable;softphone\nTom;Reuter;alice@acme.example;;;\n");
        assertThat(page.locator("#rowsTitle")).hasText("1 à ajouter, 1 à corriger");
        assertThat(page.locator("tbody tr").last()).containsText("sert déjà à un autre compte");
        page.getByText("Ajouter et inviter 1 personne").click();
        assertThat(page.locator(".hub-note.is-success")).containsText("1 personne est invitée");
        Download phones = page.waitForDownload(() -> page.click("[id='import:phones']"));
        assertEquals("phones.csv", phones.suggestedFilename());
        List<String> lines = Files.readAllLines(phones.path());
        assertEquals("\ufeffinterne;appareil;utilisateur SIP;domaine SIP;mot de passe SIP", lines.getFirst());
        assertTrue(lines.get(1).startsWith("7228;;7228;acme.example;") && lines.get(2).startsWith("7228;Portable;7228-"), lines.size() + " lines");
        page.navigate("/administration/users");
        assertThat(page.locator("tbody")).containsText("eva@acme.example");
    }

    private static void choose(Page page, String csv) {
        page.setInputFiles("[id='import:file']", new FilePayload("people.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        page.click("[id='import:preview']");
    }

    @Test
    void to_anybody_else_the_page_does_not_exist() {
        for (String user : new String[] {"david", "zoe", "operator"}) {
            Page page = PORTAL.signedIn(user, "/accounts/home");
            assertEquals(404, page.request().get("/administration/users").status(), user);
            assertEquals(404, page.request().get("/administration/audit").status(), user);
            assertEquals(404, page.request().get("/administration/import").status(), user);
        }
    }

    private static Locator row(Page page) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("hugo@acme.example"));
    }

    private static void suspend(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    }
}
