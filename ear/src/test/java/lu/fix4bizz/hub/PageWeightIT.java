package lu.fix4bizz.hub;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import lu.fix4bizz.hub.testing.HubServer;
import lu.fix4bizz.hub.testing.Portal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What Home weighs on the wire, headers and all: the first time, and again. */
class PageWeightIT {
    private static final int FIRST = 300_000;
    private static final int AGAIN = 60_000;
    @RegisterExtension
    static final Portal PORTAL = new Portal(HubServer.shared());

    @Test
    void home_is_light_the_first_time_and_feathery_after() {
        BrowserContext signedIn = PORTAL.signedIn("alice", "/accounts/home").context();
        Page fresh = PORTAL.page();
        fresh.context().addCookies(signedIn.cookies());
        int first = weight(fresh);
        int again = weight(fresh);
        assertTrue(first <= FIRST, () -> "the first visit weighs " + first + " bytes");
        assertTrue(again <= AGAIN, () -> "the second visit weighs " + again + " bytes");
    }

    private static int weight(Page page) {
        page.navigate("/accounts/home", new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
        Number bytes = (Number) page.evaluate("performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))"
                + ".reduce((sum, entry) => sum + entry.transferSize, 0)");
        return bytes.intValue();
    }
}
