package lu.fix4bizz.hub.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** How a page looks to everybody: axe finds nothing serious, and it fits its window. */
public final class Appearance {
    /** Nothing is asked for, no button is grey for it, and every open drawer is where it belongs. */
    private static final String STILL = "!document.querySelector('.ui-state-loading') && (!window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty())"
            + " && [...document.querySelectorAll('.ui-sidebar-active')].every(drawer => drawer.getBoundingClientRect().right <= innerWidth + 1)";

    private Appearance() {
    }

    /**
     * Fails when axe finds something serious on the page, or when it is wider than its window.
     *
     * <p>A caught mail stands in a frame where no script may run, axe's neither; what is in it is the mail's, not the page's. A drawer that
     * still slides leaves in sight what it is about to cover, and a button that was used stays grey for half a second and then fades
     * back: what moves is waited for. Without frames axe needs no second page to put their results together (its legacy mode).
     */
    public static void look(Page page) {
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(STILL)));
        page.evaluate("new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        page.evaluate("Promise.all(document.getAnimations().filter(one => one.effect.getTiming().iterations !== Infinity).map(one => one.finished.catch(() => null)))");
        page.evaluate("document.querySelectorAll('iframe').forEach(frame => frame.remove())");
        List<Rule> serious = new AxeBuilder(page).setLegacyMode(true).analyze().getViolations().stream()
                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact())).toList();
        assertEquals(List.of(), serious.stream().map(rule -> page.url() + " " + rule.getId() + " " + rule.getNodes()).toList());
        assertEquals(true, page.evaluate("document.documentElement.scrollWidth <= innerWidth"), page.url() + " is wider than its window");
    }
}
