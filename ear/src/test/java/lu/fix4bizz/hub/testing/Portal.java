package lu.fix4bizz.hub.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The portal of a hub in a real Chromium, for the tests of one class ({@code @RegisterExtension}). A test fails when a browser
 * complained meanwhile: of an error in a script, or of a breach of the Content-Security-Policy.
 */
public final class Portal implements AfterEachCallback, AfterAllCallback {
    private static final List<String> FLAGS = List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private static final Pattern LINK = Pattern.compile("/accounts/password\\?link=[\\w-]+");

    private final HubServer hub;
    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    public Portal(HubServer hub) {
        this.hub = hub;
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium")).setArgs(FLAGS));
    }

    /** A browser of its own, without cookies, on a wide screen, in French. */
    public Page page() {
        return page(1440, 1000, ColorScheme.LIGHT, "fr");
    }

    public Page page(int width, int height, ColorScheme scheme, String language) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setBaseURL(hub.uri("/").toString())
                .setViewportSize(width, height).setColorScheme(scheme).setLocale(language));
        Page page = context.newPage();
        page.onPageError(error -> complaints.add(page.url() + " " + error));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy") || message.text().contains("Content-Security-Policy")) {
                complaints.add(page.url() + " " + message.text());
            }
        });
        return page;
    }

    /** A browser in which this person of the sample has signed in and stands on this page. */
    public Page signedIn(String userName, String path) {
        return signIn(page(), userName, "Sample-" + userName + "-1", path);
    }

    /** Fills in the form that the page leads to; whether that works is the test's business. */
    public Page signIn(Page page, String login, String password, String path) {
        page.navigate(path);
        enter(page, login, password);
        return page;
    }

    /** Fills in the sign-in form that the page shows. */
    public static void enter(Page page, String login, String password) {
        page.fill("[id='signIn:login']", login);
        page.fill("[id='signIn:password']", password);
        page.click("[id='signIn:go']");
    }

    /** Fills in fields of a form, by their ids in it. */
    public static void fill(Page page, String form, Map<String, String> fields) {
        fields.forEach((field, value) -> page.fill("[id='%s:%s']".formatted(form, field), value));
    }

    /** The link to choose a password in the last mail that the sample kept, once it is to this person. */
    public String linkSentTo(String address) {
        return linkSentTo(address, "david");
    }

    /** @param who reads the mail: somebody of the same company, or the operator */
    public String linkSentTo(String address, String who) {
        Page reader = signedIn(who, "/dev/mail");
        reader.waitForURL("**/dev/mail");
        reader.waitForCondition(() -> {
            reader.navigate("/dev/mail");
            return reader.locator(".hub-facts").filter(new Locator.FilterOptions().setHasText(address)).count() == 1
                    && LINK.matcher(reader.locator(".hub-mailtext").textContent()).find();
        });
        Matcher link = LINK.matcher(reader.locator(".hub-mailtext").textContent());
        assertTrue(link.find());
        return link.group();
    }

    /** Returns when the page hears of changes. */
    public static Page live(Page page) {
        page.waitForSelector("html[data-live=on]");
        return page;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        List<String> said = List.copyOf(complaints);
        complaints.clear();
        browser.contexts().forEach(BrowserContext::close);
        assertEquals(List.of(), said);
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        playwright.close();
    }
}
