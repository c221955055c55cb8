package lu.fix4bizz.hub.accounts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import lu.fix4bizz.hub.robustness.FaultyHub;
import lu.fix4bizz.hub.testing.Appearance;
import lu.fix4bizz.hub.testing.HubServer;
import lu.fix4bizz.hub.testing.Keycloak;
import lu.fix4bizz.hub.testing.Portal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Two companies sign in at two realms of a real Keycloak. The browser reaches the hub by the name that the provider knows, localhost. The
 * administrator of acme connects it in the portal; globex, which has no administrator, gets its rows by hand.
 */
class CorporateSignInIT {
    private static final HubServer HUB = FaultyHub.HUB;
    private static final Keycloak KEYCLOAK = Keycloak.running(at(""));
    @RegisterExtension
    static final Portal PORTAL = new Portal(HUB);

    private static String at(String path) {
        return "http://localhost:" + HUB.settings().httpPort() + path;
    }

    @BeforeAll
    static void connect() {
        FaultyHub.DATABASE.ask("insert into corporate_sign_in (company_id, issuer, client_id, email_claim, first_name_claim, last_name_claim, enabled,"
                + " only_way, creates_users, version) select id, '" + KEYCLOAK.issuer("globex") + "', 'hub', 'email', 'given_name', 'family_name', true,"
                + " false, false, 1 from company where name = 'globex'");
        FaultyHub.DATABASE.ask("insert into corporate_domain select 'globex.example', id from company where name = 'globex'");
        Page page = settings();
        page.fill("[id='corporate:issuer']", KEYCLOAK.issuer("nowhere"));
        page.fill("[id='corporate:client']", "hub");
        page.fill("[id='corporate:secret']", "wrong");
        page.fill("[id='corporate:domains']", "acme.example");
        turn(page, "enabled", true);
        page.click("[id='corporate:test']");
        assertThat(findings(page)).containsText("statut 404");
        page.fill("[id='corporate:issuer']", KEYCLOAK.issuer("acme"));
        page.fill("[id='corporate:secret']", "wrong");
        page.click("[id='corporate:test']");
        assertThat(findings(page)).containsText(new String[] {"Le fournisseur répond", "ne reconnaît pas le hub"});
        page.fill("[id='corporate:secret']", Keycloak.SECRET);
        turn(page, "only", true);
        page.click("[id='corporate:test']");
        assertThat(page.locator(".ui-message-error")).containsText("D’abord une connexion réussie");
        turn(page, "only", false);
        page.fill("[id='corporate:secret']", Keycloak.SECRET);
        page.click("[id='corporate:test']");
        assertThat(findings(page)).containsText(new String[] {"Le fournisseur répond", "accepte sa clé"});
        page.getByText("Essayer de me connecter").click();
        atProvider(page, "alice");
        assertThat(page.locator(".hub-note.is-success")).containsText("Alice Martin entrerait, sous l’identifiant alice");
        assertThat(page.locator("h1")).hasText("Compte d’entreprise");
    }

    @AfterAll
    static void disconnect() {
        FaultyHub.DATABASE.ask("delete from corporate_link");
        FaultyHub.DATABASE.ask("delete from corporate_sign_in");
    }

    private static Page settings() {
        Page page = PORTAL.signedIn("admin", at("/administration/sign-in"));
        assertThat(page.locator("[id='corporate:issuer']")).isVisible();
        return page;
    }

    private static Locator findings(Page page) {
        return page.locator(".hub-findings li");
    }

    private static void turn(Page page, String what, boolean on) {
        if (page.locator("[id='corporate:" + what + "_input']").isChecked() != on) {
            page.click("[id='corporate:" + what + "']");
        }
    }

    private static void save(Page page, String what, boolean on) {
        turn(page, what, on);
        page.click("[id='corporate:save']");
        assertThat(page.locator("[id='corporate'] .hub-undo")).isVisible();
    }

    /** To the provider's door: the e-mail address leads there. */
    private static Page towards(Page page, String address) {
        page.navigate(at("/calls/recent"));
        page.fill("[id='signIn:login']", address);
        page.keyboard().press("Tab");
        page.getByText("Continuer avec le compte").click();
        return page;
    }

    /** What the person does there. */
    private static void atProvider(Page page, String user) {
        page.fill("#username", user);
        page.fill("#password", "Keycloak-" + user);
        page.click("#kc-login");
    }

    private static Page signIn(String address, String user) {
        Page page = towards(PORTAL.page(), address);
        atProvider(page, user);
        return page;
    }

    private static void isInside(Page page) {
        assertThat(page.locator("h1")).hasText("Appels récents");
    }

    private static void isOutside(Page page, String why) {
        assertThat(page.locator(".hub-note")).containsText(why);
        page.navigate(at("/calls/recent"));
        assertThat(page.locator("[id='signIn:login']")).isVisible();
    }

    /** The address that the provider sends the browser to, which does not go there yet. */
    private static String answer(Page page, String user) {
        CompletableFuture<String> location = new CompletableFuture<>();
        page.route("**/login-actions/authenticate*", route -> {
            location.complete(route.fetch(new Route.FetchOptions().setMaxRedirects(0)).headers().get("location"));
            route.fulfill(new Route.FulfillOptions().setBody("held"));
        });
        atProvider(page, user);
        return location.join();
    }

    @Test
    void people_come_in_by_the_companys_account_and_leave_it_with_the_hub() {
        Page page = signIn("alice@acme.example", "alice");
        isInside(page);
        assertTrue(page.context().cookies().stream().anyMatch(cookie -> cookie.name.equals("hub-company")));
        page.click("[data-hub-opens=profileMenu]");
        page.getByText("Se déconnecter").click();
        assertThat(page.locator(".hub-note")).containsText("Vous êtes déconnecté, aussi du compte de votre entreprise");
        towards(page, "alice@acme.example");
        assertThat(page.locator("#password")).isVisible();
        atProvider(page, "alice");
        isInside(page);
    }

    @Test
    void each_company_has_its_own_realm_and_nobody_of_another() {
        isInside(signIn("zoe@globex.example", "zoe"));
        isOutside(signIn("alice@acme.example", "zoe"), "zoe@globex.example n’est pas connu ici. Demandez à Marc Admin de vous ajouter.");
    }

    @Test
    void whoever_is_new_is_added_once_the_company_wants_it() {
        isOutside(signIn("hugo@acme.example", "hugo"), "hugo@acme.example n’est pas connu ici");
        save(settings(), "creates", true);
        isInside(signIn("hugo@acme.example", "hugo"));
        Page admin = PORTAL.signedIn("admin", at("/administration/users"));
        Locator row = admin.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("hugo@acme.example"));
        assertThat(row).containsText("Hugo Nilles");
        assertThat(row).containsText("Actif");
        row.locator("[id$=':edit']").click();
        admin.click("[id='user:unlink']");
        assertThat(admin.locator("[id='user:unlink']")).hasCount(0);
        save(settings(), "creates", false);
    }

    @Test
    void as_the_only_way_it_takes_the_place_of_passwords_but_for_administrators() {
        isInside(signIn("alice@acme.example", "alice"));
        save(settings(), "only", true);
        Page small = PORTAL.page(320, 640, ColorScheme.DARK, "de");
        Page bob = PORTAL.page();
        for (Page page : List.of(small, bob)) {
            page.navigate(at("/calls/recent"));
            page.fill("[id='signIn:login']", "bob@acme.example");
            page.keyboard().press("Tab");
            assertThat(page.locator("[id='signIn:password']")).isHidden();
            Appearance.look(page);
        }
        assertThat(bob.getByText("Continuer avec le compte acme")).isVisible();
        bob.keyboard().press("Enter");
        assertThat(bob.locator("#username")).hasValue("bob@acme.example");
        for (String login : new String[] {"bob@acme.example", "bob"}) {
            Page page = PORTAL.signIn(PORTAL.page(), login, "Sample-bob-1", at("/accounts/sign-in?password=true"));
            assertThat(page.locator(".ui-message-error")).containsText("compte");
            page.navigate(at("/calls/recent"));
            assertThat(page.locator("[id='signIn:login']")).isVisible();
        }
        Page alice = signIn("alice@acme.example", "alice");
        isInside(alice);
        alice.navigate(at("/accounts/security"));
        assertThat(alice.locator(".hub-note")).containsText("le compte de votre entreprise");
        assertThat(alice.locator("[id='change:current']")).hasCount(0);
        Appearance.look(alice);
        Page enter = PORTAL.page();
        enter.navigate(at("/accounts/sign-in"));
        enter.fill("[id='signIn:login']", "alice@acme.example");
        enter.keyboard().press("Enter");
        assertThat(enter.locator("#username")).hasValue("alice@acme.example");
        Page admin = PORTAL.page();
        admin.navigate(at("/administration/sign-in"));
        admin.fill("[id='signIn:login']", "admin@acme.example");
        admin.keyboard().press("Tab");
        admin.getByText("utiliser le mot de passe").click();
        Portal.enter(admin, "admin@acme.example", "Sample-admin-1");
        assertThat(admin.locator("h1")).hasText("Compte d’entreprise");
        save(admin, "only", false);
    }

    @Test
    void a_forged_or_stolen_answer_lets_nobody_in() {
        Page page = PORTAL.page();
        page.navigate(at("/accounts/sign-in/callback?state=forged&code=forged"));
        isOutside(page, "a pris trop de temps, ou a déjà servi");
        String stolen = answer(towards(PORTAL.page(), "alice@acme.example"), "alice");
        Page thief = PORTAL.page();
        thief.navigate(stolen);
        isOutside(thief, "a pris trop de temps, ou a déjà servi");
        Page late = towards(PORTAL.page(), "alice@acme.example");
        String good = answer(late, "alice");
        late.navigate(good.replaceFirst("code=[^&]+", "code=forged"));
        isOutside(late, "La réponse de acme ne prouve pas qui vous êtes");
        late.navigate(good);
        isOutside(late, "a pris trop de temps, ou a déjà servi");
    }

    @Test
    void a_token_for_another_question_lets_nobody_in() {
        Page page = PORTAL.page();
        page.navigate(at("/accounts/sign-in"));
        String question = page.request().get(at("/accounts/sign-in/with?login=alice@acme.example"), RequestOptions.create().setMaxRedirects(0)).headers().get("location");
        assertTrue(question.startsWith(KEYCLOAK.issuer("acme")) && question.contains("code_challenge_method=S256"), question);
        page.navigate(question.replaceFirst("nonce=[^&]+", "nonce=forged"));
        atProvider(page, "alice");
        isOutside(page, "ne prouve pas qui vous êtes");
        Page elsewhere = PORTAL.page();
        elsewhere.navigate(at("/accounts/sign-in"));
        String own = elsewhere.request().get(at("/accounts/sign-in/with?login=alice@acme.example"), RequestOptions.create().setMaxRedirects(0)).headers().get("location");
        elsewhere.navigate(own.replace(KEYCLOAK.issuer("acme"), KEYCLOAK.issuer("globex")));
        atProvider(elsewhere, "zoe");
        isOutside(elsewhere, "ne prouve pas qui vous êtes");
    }

    @Test
    void a_provider_that_is_away_is_said_and_nobody_comes_in() {
        Page page = towards(PORTAL.page(), "alice@acme.example");
        String answer = answer(page, "alice");
        KEYCLOAK.goAway();
        try {
            page.navigate(answer);
            isOutside(page, "Le service de connexion de acme ne répond pas");
        } finally {
            KEYCLOAK.comeBack();
        }
        FaultyHub.DATABASE.ask("update corporate_sign_in set issuer = 'http://127.0.0.1:1/realms/globex' where client_secret is null");
        isOutside(towards(PORTAL.page(), "zoe@globex.example"), "Le service de connexion de globex ne répond pas");
        FaultyHub.DATABASE.ask("update corporate_sign_in set issuer = '" + KEYCLOAK.issuer("globex") + "' where client_secret is null");
    }

    @Test
    void to_anybody_else_the_page_does_not_exist() {
        for (String user : new String[] {"david", "zoe", "operator"}) {
            Page page = PORTAL.signedIn(user, at("/accounts/home"));
            assertThat(page.locator(".hub-rail")).isVisible();
            assertEquals(404, page.request().get(at("/administration/sign-in")).status(), user);
            assertEquals(404, page.request().get(at("/administration/sign-in/try")).status(), user);
        }
    }
}
