package lu.fix4bizz.hub.administration;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lu.fix4bizz.hub.testing.HubServer;
import lu.fix4bizz.hub.testing.Portal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every page there is, opened by people of another company: they find nothing of acme, and nothing that is not theirs to open. */
class OthersPagesIT {

    @RegisterExtension
    static final Portal PORTAL = new Portal(HubServer.shared());
    private static final Path PAGES = Path.of("../web/src/main/webapp");
    private static final List<String> OF_ACME = List.of("acme", "Alice Martin", "Bob Schmit", "Chloé", "Thill", "Emma Weber", "Marc Admin",
            "+352 27 00 12", "+352 27 00 10", "reception");
    /** Groups, messages, recordings, companies and mails are asked for by number; acme came first, so the low ones are its. */
    private static final int NUMBERS = 12;

    @BeforeAll
    static void there_is_a_company_with_an_administrator_of_its_own() {
        Page operator = PORTAL.signedIn("operator", "/operator/companies");
        operator.click("[id='tools:add']");
        Portal.fill(operator, "company", Map.of("name", "wall", "domain", "wall.example", "firstName", "Walt", "lastName", "Mauer", "email", "walt@wall.example"));
        operator.click("[id='company:save']");
        operator.waitForSelector(".hub-toast:visible");
        Page walt = PORTAL.page();
        walt.navigate(PORTAL.linkSentTo("walt@wall.example", "operator"));
        walt.fill("[id='choose:password']", "velours orage lanterne");
        walt.click("[id='choose:go']");
        walt.waitForURL("**/accounts/home");
    }

    @Test
    void a_user_opens_no_console() {
        Page zoe = PORTAL.signedIn("zoe", "/accounts/home");
        assertAll(pages().filter(OthersPagesIT::isConsole).map(page -> () -> assertEquals(404, status(zoe, page), page)));
    }

    @Test
    void an_administrator_opens_no_console_of_the_operator_and_finds_nothing_of_others_in_their_own() {
        Page walt = PORTAL.signIn(PORTAL.page(), "walt@wall.example", "velours orage lanterne", "/accounts/home");
        walt.waitForURL("**/accounts/home");
        assertAll(pages().filter(page -> page.startsWith("/operator/")).map(page -> () -> assertEquals(404, status(walt, page), page)));
        assertAll(pages().filter(page -> !page.startsWith("/operator/")).map(page -> () -> assertNothingOfAcme(walt, page)));
    }

    @Test
    void what_is_asked_for_by_number_is_not_there_for_others() {
        Page zoe = PORTAL.signedIn("zoe", "/accounts/home");
        for (int number = 1; number <= NUMBERS; number++) {
            assertEquals(404, status(zoe, "/administration/group?id=" + number));
            assertEquals(404, status(zoe, "/operator/company?id=" + number));
            assertEquals(404, status(zoe, "/voicemail/recording?id=" + number));
            assertNothingOfAcme(zoe, "/dev/mail?id=" + number);
        }
    }

    @Test
    void a_user_finds_nothing_of_others_on_their_own_pages() {
        Page zoe = PORTAL.signedIn("zoe", "/accounts/home");
        assertAll(pages().filter(page -> !isConsole(page)).map(page -> () -> assertNothingOfAcme(zoe, page)));
    }

    /** Whatever the page answers, no name and no number of acme is in it. */
    private static void assertNothingOfAcme(Page viewer, String page) {
        APIResponse answer = viewer.request().get(page);
        String text = answer.text();
        assertTrue(answer.status() == 200 || answer.status() == 404, () -> page + " is answered " + answer.status());
        OF_ACME.forEach(word -> assertFalse(text.contains(word), () -> page + " shows " + word));
    }

    private static int status(Page viewer, String page) {
        return viewer.request().get(page).status();
    }

    private static boolean isConsole(String page) {
        return page.startsWith("/administration/") || page.startsWith("/operator/");
    }

    /** Their addresses, from what the portal is built of: a new page is here by itself. */
    private static Stream<String> pages() {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.map(file -> "/" + PAGES.relativize(file)).filter(file -> file.endsWith(".xhtml") && !file.startsWith("/WEB-INF"))
                    .map(file -> file.substring(0, file.length() - ".xhtml".length())).sorted().toList().stream();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
