package lu.fix4bizz.hub.robustness;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import lu.fix4bizz.hub.testing.Api;
import lu.fix4bizz.hub.testing.Condition;
import lu.fix4bizz.hub.testing.HubServer;
import lu.fix4bizz.hub.testing.Portal;
import lu.fix4bizz.hub.testing.PostgreSqlCluster;
import lu.fix4bizz.hub.testing.sip.BaresipPhone;
import lu.fix4bizz.hub.testing.sip.Leg;
import lu.fix4bizz.hub.testing.sip.Line;
import lu.fix4bizz.hub.testing.sip.SipMessage;
import lu.fix4bizz.hub.testing.sip.SipPhone;
import lu.fix4bizz.hub.testing.sip.Tones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The main scenarios on PostgreSQL, and what happens while it is away. */
class PostgreSqlIT {

    private static final PostgreSqlCluster DATABASE = FaultyHub.DATABASE;
    private static final HubServer HUB = FaultyHub.HUB;
    private static final int TONE = 700;
    private static final int BEEP = 1000;
    /** With greeting and answers around it the outage lasts half a minute. */
    private static final int LONG_MESSAGE = 20;
    /** Traces, and answers given twice (UT005023): an outage is told in lines. */
    private static final Pattern TROUBLE = Pattern.compile("^\\s+at |ERROR");

    @RegisterExtension
    static final Portal PORTAL = new Portal(HUB);

    private static SipPhone phone(int extension) {
        return SipPhone.udp(HUB.sipPort(), Line.acme(extension));
    }

    @Test
    void forwarded_call_reaches_the_colleague_and_the_log() {
        Api alice = Api.of(HUB, "alice");
        alice.forward("always", "7203");
        try (var bob = phone(7202); var chloe = phone(7203)) {
            chloe.register();
            Leg call = bob.call("7201");
            call.response("INVITE", 181);
            Leg rings = chloe.ringing();
            assertEquals("<sip:7201@acme.example>;reason=unconditional;counter=1", rings.invitation().header("Diversion"));
            rings.answer();
            call.answered();
            call.hangUp();
            rings.hungUp();
            chloe.register(0);
        }
        assertTrue(alice.awaited("/me/calls", "\"forwarded\"").contains("7202"));
    }

    @Test
    void message_is_recorded() {
        Api david = Api.of(HUB, "david");
        david.change("PATCH", "/me", "{\"doNotDisturb\": true}");
        int before = messages(david);
        try (var caller = BaresipPhone.registered(HUB, Line.load(100_001), Tones.wav(TONE))) {
            caller.dial("+35227001204");
            caller.hearsTone(BEEP);
            caller.says(2);
            caller.hangUp();
        }
        assertTrue(david.awaited("/me/voicemail/messages", "(\"id\".*){" + (before + 1) + "}").contains("\"read\":false"));
    }

    @Test
    void database_that_is_away_for_a_while_loses_nothing_and_needs_no_restart() {
        try (var bob = phone(7202); var emma = phone(7205); var stranger = phone(7200)) {
            bob.register();
            emma.register();
            talk(bob, emma);
            DATABASE.goAway();
            try {
                talk(bob, emma);
                SipMessage answer = stranger.registerOnce(List.of());
                assertTrue(answer.status() == 401 || answer.status() == 503 && !answer.header("Retry-After").isEmpty(), answer.text());
            } finally {
                DATABASE.comeBack();
            }
            Api.of(HUB, "bob").awaited("/me/calls", "\"number\":\"7205\"[^}]*}.*\"number\":\"7205\"");
            assertEquals(200, stranger.register(60).status());
            talk(bob, emma);
        }
    }

    @Test
    void call_that_rings_when_the_database_goes_and_cannot_go_on_is_answered() {
        Api alice = Api.of(HUB, "alice");
        alice.forward("busy", "+35227002201");
        alice.forward("no-answer", "+35227002201");
        try (var bob = phone(7202); var chloe = phone(7203); var desk = phone(7201)) {
            desk.register();
            Leg refused = bob.call("7201");
            Leg atDesk = desk.ringing();
            Leg forgotten = chloe.call("7201");
            Leg waiting = desk.ringing();
            DATABASE.goAway();
            try {
                atDesk.refuse(486);
                refused.refused(503);
                waiting.cancelled();
                forgotten.refused(503);
            } finally {
                DATABASE.comeBack();
            }
            desk.register(0);
        } finally {
            alice.doNotForward("busy");
            alice.doNotForward("no-answer");
        }
    }

    @Test
    void page_without_its_database_says_so_in_the_users_language_and_loses_nothing() {
        Page page = PORTAL.page(1440, 1000, ColorScheme.LIGHT, "en");
        Portal.live(PORTAL.signIn(page, "emma", "Sample-emma-1", "/calls/incoming"));
        Locator target = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Destination")).first();
        DATABASE.goAway();
        try {
            target.fill("621 123 456");
            page.keyboard().press("Tab");
            assertThat(page.locator("[data-hub-failed]")).containsText("Cela n’a pas fonctionné");
            assertThat(target).hasValue("621 123 456");
            assertEquals(503, page.navigate("/calls/recent").status());
            assertThat(page.locator("h1")).hasText("Cette page n’est pas accessible pour le moment");
        } finally {
            DATABASE.comeBack();
        }
        page.getByText("Réessayer").click();
        assertThat(page.locator("h1")).hasText("Appels récents");
    }

    @Test
    void what_happens_in_an_outage_is_in_the_database_after_it() {
        Api admin = Api.of(HUB, "admin");
        admin.change("PATCH", "/me", "{\"doNotDisturb\": true}");
        int before = messages(admin);
        int saidBefore = HUB.logs().length();
        try (var caller = BaresipPhone.registered(HUB, Line.load(100_003), Tones.wav(TONE)); var desk = phone(7205); var mobile = phone(7205)) {
            desk.register();
            callOnce(caller);
            DATABASE.goAway();
            try {
                assertUnavailable(admin.answer("/me"));
                assertEquals(503, admin.status("PATCH", "/me", "{\"doNotDisturb\": false}"));
                assertCallToSomebodyNotReadYetIsAnsweredLater();
                mobile.register();
                leaveMessage(caller);
            } finally {
                DATABASE.comeBack();
            }
            Condition.await(() -> isRegisteredInTheDatabase(mobile), () -> "Not persisted: " + mobile.contact());
        } finally {
            admin.change("PATCH", "/me", "{\"doNotDisturb\": false}");
        }
        admin.awaited("/me/voicemail/messages", "(\"id\".*){" + (before + 1) + "}");
        assertEquals(before + 1, messages(admin));
        assertEquals(List.of(), HUB.logs().substring(saidBefore).lines().filter(line -> TROUBLE.matcher(line).find()).toList());
    }

    private static void assertCallToSomebodyNotReadYetIsAnsweredLater() {
        try (var stranger = SipPhone.udp(HUB.sipPort(), Line.load(100_004))) {
            SipMessage answer = stranger.call("100000").refused(503);
            assertFalse(answer.header("Retry-After").isEmpty(), answer.text());
            HUB.says("INVITE " + answer.callId() + " found no database: \\S+: .+");
        }
    }

    private static void assertUnavailable(HttpResponse<byte[]> answer) {
        assertEquals(503, answer.statusCode());
        assertEquals("5", answer.headers().firstValue("Retry-After").orElse(""));
        assertTrue(new String(answer.body(), StandardCharsets.UTF_8).contains("rest.error.unavailable"));
    }

    private static boolean isRegisteredInTheDatabase(SipPhone phone) {
        return DATABASE.ask("select count(*) from registration where contact = '" + phone.contact() + "'").equals("1");
    }

    /** Whose settings the hub has read once can be called without a database; others are answered 503. */
    private static void callOnce(BaresipPhone caller) {
        caller.dial("+35227001200");
        caller.await("CALL_ESTABLISHED");
        caller.hangUp();
    }

    private static void leaveMessage(BaresipPhone caller) {
        caller.dial("+35227001200");
        caller.hearsTone(BEEP);
        caller.says(LONG_MESSAGE);
        caller.hangUp();
    }

    private static int messages(Api of) {
        return of.get("/me/voicemail/messages").split("\"id\"").length - 1;
    }

    private static void talk(SipPhone from, SipPhone to) {
        Leg call = from.call(to.line().extension());
        Leg rings = to.ringing();
        rings.answer();
        call.answered();
        call.hangUp();
        rings.hungUp();
    }
}
