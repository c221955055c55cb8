package lu.fix4bizz.hub.accounts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import lu.fix4bizz.hub.testing.HubServer;
import lu.fix4bizz.hub.testing.Portal;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people do with their own account in the browser: come back in without a password, prove themselves twice, end sign-ins. */
class PortalAccountIT {
    /** The page looks every ten seconds. */
    private static final double NEXT_LOOK_MS = 20_000;
    private static final String BETTER = "lanterne orage velours";
    @RegisterExtension
    static final Portal PORTAL = new Portal(HubServer.shared());

    @Test
    void a_forgotten_password_is_replaced_by_a_link_that_works_once() {
        Page page = PORTAL.page();
        page.navigate("/accounts/sign-in");
        page.getByText("Mot de passe oublié").click();
        page.fill("[id='forgotten:login']", "chloe@acme.example");
        page.click("[id='forgotten:go']");
        String answer = page.locator(".hub-note").innerText();
        String link = PORTAL.linkSentTo("chloe@acme.example");
        page.navigate(link);
        assertThat(page.locator(".hub-card")).containsText("Chloé Lambert");
        assertThat(page.locator(".hub-hint")).containsText("12 caractères");
        choose(page, "chloe lambert");
        assertThat(page.locator(".ui-message-error")).containsText("se devine trop vite");
        choose(page, BETTER);
        assertThat(page.locator("h1")).hasText("Bonjour Chloé");

        Page second = PORTAL.page();
        second.navigate(link);
        assertThat(second.locator("h1")).isVisible();
        assertThat(second.locator("[id='choose:password']")).hasCount(0);
        PORTAL.signIn(second, "chloe", "Sample-chloe-1", "/accounts/home");
        assertThat(second.locator(".ui-message-error")).containsText("incorrect");
        PORTAL.signIn(second, "chloe", BETTER, "/accounts/home");
        assertThat(second.locator("h1")).hasText("Bonjour Chloé");

        second.navigate("/accounts/forgotten");
        second.fill("[id='forgotten:login']", "nobody@acme.example");
        second.click("[id='forgotten:go']");
        assertThat(second.locator(".hub-note")).hasText(answer);
    }

    @Test
    void a_changed_password_signs_out_every_other_browser_at_once() {
        Page other = Portal.live(PORTAL.signedIn("operator", "/accounts/security"));
        Page here = PORTAL.signedIn("operator", "/accounts/security");
        changePassword(here, "not the password", BETTER);
        assertThat(here.locator("[id='change'] .ui-message-error")).containsText("ne correspond pas");
        changePassword(here, "Sample-operator-1", "court");
        assertThat(here.locator("[id='change'] .ui-message-error")).containsText("au moins 12 caractères");
        changePassword(here, "Sample-operator-1", BETTER);
        assertThat(here.locator("[id='change'] .hub-note")).isVisible();
        other.waitForURL("**/accounts/sign-in*");
        here.reload();
        assertThat(here.locator("[id='change:current']")).isVisible();
    }

    @Test
    void a_second_factor_is_asked_for_after_the_password() {
        Page page = PORTAL.signedIn("zoe", "/accounts/security");
        page.click("[id='twoStep:begin']");
        String secret = page.locator("p .hub-code").innerText().replace(" ", "");
        page.fill("[id='twoStep:code']", "000000");
        page.click("[id='twoStep:confirm']");
        assertThat(page.locator("[id='twoStep'] .ui-message-error")).containsText("ne correspond pas");
        page.fill("[id='twoStep:code']", code(secret, Duration.ZERO));
        page.click("[id='twoStep:confirm']");
        assertThat(page.locator(".hub-codes li")).hasCount(10);
        String recovery = page.locator(".hub-codes li").first().innerText();

        Page second = PORTAL.signedIn("zoe", "/calls/recent");
        assertThat(second.locator("[id='secondFactor:code']")).isVisible();
        second.navigate("/accounts/home");
        assertThat(second.locator("[id='signIn:login']")).isVisible();
        second.navigate("/accounts/second-factor");
        enter(second, "123456");
        assertThat(second.locator(".ui-message-error")).isVisible();
        enter(second, code(secret, Duration.ofSeconds(30)));
        assertThat(second.locator(".hub-rail")).isVisible();

        Page third = PORTAL.signedIn("zoe", "/accounts/home");
        enter(third, recovery);
        assertThat(third.locator("h1")).hasText("Bonjour Zoé");
        third.navigate("/accounts/security");
        assertThat(third.locator("[id='twoStep']")).containsText("9");
        third.fill("[id='twoStep:password']", "Sample-zoe-1");
        third.click("[id='twoStep:off']");
        assertThat(third.locator("[id='twoStep:begin']")).isVisible();
    }

    @Test
    void a_remembered_browser_comes_back_with_a_new_cookie_and_an_invented_one_does_not() {
        Page page = PORTAL.page();
        page.navigate("/accounts/sign-in");
        page.getByText("Rester connecté").click();
        Portal.enter(page, "emma", "Sample-emma-1");
        assertThat(page.locator(".hub-rail")).isVisible();
        Cookie first = remembered(page);
        assertTrue(first.httpOnly);
        closeBrowser(page);
        page.navigate("/calls/recent");
        assertThat(page.locator("h1")).hasText("Appels récents");
        assertNotEquals(first.value, remembered(page).value);
        Page thief = PORTAL.page();
        thief.context().addCookies(List.of(new Cookie("hub-remember", "1." + "x".repeat(40)).setUrl(HubServer.shared().uri("/").toString())));
        thief.navigate("/calls/recent");
        assertThat(thief.locator("[id='signIn:login']")).isVisible();
        assertEquals(0, thief.context().cookies().stream().filter(cookie -> cookie.name.equals("hub-remember")).count());
    }

    @Test
    void sign_ins_of_other_browsers_are_listed_and_ended() {
        Page here = PORTAL.signedIn("admin", "/accounts/home");
        Page second = Portal.live(PORTAL.signedIn("admin", "/calls/recent"));
        Page third = Portal.live(PORTAL.signedIn("admin", "/calls/recent"));
        here.navigate("/accounts/security");
        Locator rows = here.locator("[id='signIns'] li");
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("Ici"))).hasCount(1);
        here.click("[id='signIns:endOthers']");
        assertThat(rows).hasCount(1);
        second.waitForURL("**/accounts/sign-in*");
        third.waitForURL("**/accounts/sign-in*");
        assertThat(here.locator("h1")).isVisible();
    }

    @Test
    void a_browser_left_alone_is_warned_and_signed_out() {
        Page page = PORTAL.signIn(PORTAL.page(), "admin", "Sample-admin-1", "/calls/recent");
        Locator warning = page.locator("[data-hub-idle]");
        assertThat(page.locator("h1")).hasText("Appels récents");
        assertThat(warning).isHidden();
        leaveAlone(page, 116);
        assertThat(warning).containsText("Vous allez être déconnecté", new LocatorAssertions.ContainsTextOptions().setTimeout(NEXT_LOOK_MS));
        warning.getByText("Rester connecté").click(new Locator.ClickOptions().setTimeout(NEXT_LOOK_MS));
        assertThat(warning).isHidden();
        leaveAlone(page, 121);
        page.waitForURL("**/accounts/sign-in*");
    }

    /** As if nobody had touched any page for so long. */
    private static void leaveAlone(Page page, int minutes) {
        page.evaluate("minutes => localStorage.setItem('hub-used', Date.now() - minutes * 60000)", minutes);
    }

    @Test
    void a_program_gets_in_with_a_token_until_it_is_revoked() {
        Page page = PORTAL.signedIn("admin", "/profile/details");
        page.fill("[id='tokens:name']", "Standard");
        page.click("[id='tokens:create']");
        String token = page.locator("#token").innerText();
        assertEquals(200, asProgram(page, token, "GET"));
        assertEquals(403, asProgram(page, token, "PATCH"));
        page.fill("[id='tokens:name']", "standard");
        page.click("[id='tokens:create']");
        assertThat(page.locator("[id='tokens'] .ui-message-error")).containsText("porte déjà ce nom");
        page.selectOption("[id='tokens:scope']", "WRITE");
        page.fill("[id='tokens:name']", "Écran");
        page.click("[id='tokens:create']");
        Locator rows = page.locator("[id='tokens'] li");
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("Écran"))).hasCount(1);
        assertEquals(200, asProgram(page, page.locator("#token").innerText(), "PATCH"));
        rows.filter(new Locator.FilterOptions().setHasText("Standard")).getByText("Révoquer").click();
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("Standard"))).hasCount(0);
        assertEquals(401, asProgram(page, token, "GET"));
    }

    private static int asProgram(Page page, String token, String method) {
        RequestOptions request = RequestOptions.create().setMethod(method).setHeader("Authorization", "Bearer " + token);
        return page.request().fetch("/api/v1/me", method.equals("GET") ? request : request.setData(Map.of("hideNumber", false))).status();
    }

    private static void choose(Page page, String password) {
        page.fill("[id='choose:password']", password);
        page.click("[id='choose:go']");
    }

    private static void changePassword(Page page, String current, String wanted) {
        page.fill("[id='change:current']", current);
        page.fill("[id='change:wanted']", wanted);
        page.waitForResponse("**/accounts/security*", () -> page.click("[id='change:go']"));
    }

    private static void enter(Page page, String code) {
        page.fill("[id='secondFactor:code']", code);
        page.click("[id='secondFactor:go']");
    }

    private static Cookie remembered(Page page) {
        return page.context().cookies().stream().filter(cookie -> cookie.name.equals("hub-remember")).findFirst().orElseThrow();
    }

    /** Cookies without an end are gone. */
    private static void closeBrowser(Page page) {
        List<Cookie> lasting = page.context().cookies().stream().filter(cookie -> cookie.expires > 0).toList();
        page.context().clearCookies();
        page.context().addCookies(lasting);
    }

    /** What an authenticator app shows, now or a little later: each code is good for once. */
    private static String code(String secret, Duration later) {
        try {
            var key = new SecretKeySpec(Base32.decode(secret + "=".repeat((8 - secret.length() % 8) % 8)), "RAW");
            return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(key, Clock.systemUTC().instant().plus(later));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
