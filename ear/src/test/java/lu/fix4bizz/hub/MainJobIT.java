package lu.fix4bizz.hub;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import lu.fix4bizz.hub.testing.Api;
import lu.fix4bizz.hub.testing.HubServer;
import lu.fix4bizz.hub.testing.Portal;
import lu.fix4bizz.hub.testing.sip.BaresipPhone;
import lu.fix4bizz.hub.testing.sip.Leg;
import lu.fix4bizz.hub.testing.sip.Line;
import lu.fix4bizz.hub.testing.sip.Lines;
import lu.fix4bizz.hub.testing.sip.SipMessage;
import lu.fix4bizz.hub.testing.sip.SipPhone;
import lu.fix4bizz.hub.testing.sip.Tones;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The main job, seen by everybody at once: Emma sets it in her browser, the page says what callers get, and that is what they get. */
class MainJobIT {
    private static final HubServer HUB = HubServer.shared();
    private static final String EMMA = "7205";
    private static final int TONE = 700;
    private static final int BEEP = 1000;

    @RegisterExtension
    static final Portal PORTAL = new Portal(HUB);

    private final Api settings = Api.of(HUB, "emma");
    private final SipPhone emma = SipPhone.udp(HUB.sipPort(), Line.acme(7205));
    private final SipPhone bob = SipPhone.udp(HUB.sipPort(), Line.acme(7202));
    private final SipPhone chloe = SipPhone.udp(HUB.sipPort(), Line.acme(7203));
    private Page page;

    @BeforeEach
    void open() {
        List.of(emma, chloe).forEach(phone -> phone.sendRegister(List.of("Contact: *", "Expires: 0")));
        emma.register();
        chloe.register();
        page = Portal.live(PORTAL.signedIn("emma", "/calls/incoming"));
    }

    @AfterEach
    void tidy() {
        List.of("always", "busy", "no-answer", "not-reachable").forEach(settings::doNotForward);
        settings.change("PUT", "/me/forwarding/no-answer", "{\"enabled\": false, \"rings\": 3}");
        settings.change("PATCH", "/me", "{\"doNotDisturb\": false}");
        List.of(emma, chloe).forEach(phone -> phone.register(0));
        List.of(emma, bob, chloe).forEach(SipPhone::close);
    }

    @Test
    void every_call() {
        forwardToChloe("Tous les appels");
        says("Tous vos appels vont aussitôt à Chloé Lambert, 7203.");
        reachesChloe(bob.call(EMMA), "unconditional", 302);
        assertEmmasPhoneIsQuiet();
    }

    @Test
    void busy() {
        forwardToChloe("Occupé");
        says("Vos appelants font sonner votre téléphone pendant 15 secondes, puis arrivent sur votre messagerie vocale.");
        Leg call = bob.call(EMMA);
        emma.ringing().refuse(486);
        reachesChloe(call, "user-busy", 486);
        saysWhy("Renvoi si occupé");
    }

    @Test
    void no_answer_after_two_rings() {
        Locator forward = forwardToChloe("Pas de réponse");
        forward.getByLabel("Sonneries").selectOption("2");
        says("Vos appelants font sonner votre téléphone pendant 10 secondes, puis vont à Chloé Lambert, 7203.");
        Leg call = bob.call(EMMA);
        emma.ringing().cancelled();
        reachesChloe(call, "no-answer", 408);
        saysWhy("Renvoi sans réponse");
    }

    @Test
    void not_reachable() {
        forwardToChloe("Injoignable");
        says("Vos appelants font sonner votre téléphone pendant 15 secondes, puis arrivent sur votre messagerie vocale.");
        emma.register(0);
        says("Tous vos appels vont aussitôt à Chloé Lambert, 7203.");
        reachesChloe(bob.call(EMMA), "unavailable", 404);
    }

    @Test
    void do_not_disturb() {
        forwardToChloe("Occupé");
        page.locator("[id='presence:state'] > button").click();
        page.locator("#presenceMenu").getByText("Ne pas déranger").click();
        says("Tous vos appels vont aussitôt à Chloé Lambert, 7203.");
        reachesChloe(bob.call(EMMA), "user-busy", 486);
        assertEmmasPhoneIsQuiet();
        forward("Occupé").locator(".ui-toggleswitch").click();
        says("Vos appelants arrivent aussitôt sur votre messagerie vocale, avec l’annonce « Occupé ».");
    }

    @Test
    void unanswered_call_becomes_a_message_on_the_page_and_a_mail() {
        forward("Pas de réponse").locator("select").selectOption("2");
        says("Vos appelants font sonner votre téléphone pendant 10 secondes, puis arrivent sur votre messagerie vocale.");
        page.navigate("/voicemail/inbox");
        Portal.live(page);
        int before = page.locator(".hub-message").count();
        try (var caller = BaresipPhone.registered(HUB, Lines.fresh(), Tones.wav(TONE))) {
            caller.dial("+35227001205");
            emma.ringing().cancelled();
            caller.hearsTone(BEEP);
            caller.says(3);
            caller.hangUp();
        }
        assertThat(page.locator(".hub-message")).hasCount(before + 1);
        Locator message = page.locator(".hub-message").first();
        assertThat(message).containsText("Nouveau");
        isHeardDeletedAndBroughtBack(message, before);
        theMailHoldsTheRecording();
    }

    private void isHeardDeletedAndBroughtBack(Locator message, int before) {
        message.locator(".hub-play").click();
        assertThat(message.locator("[data-hub-at]")).not().hasText("0\u00a0min\u00a000\u00a0s");
        message.locator(".hub-play").click();
        assertThat(message).not().containsText("Nouveau");
        message.getByText("Supprimer").click();
        assertThat(page.locator(".hub-message")).hasCount(before);
        page.locator(".hub-toast:visible").getByText("Annuler").click();
        assertThat(page.locator(".hub-message")).hasCount(before + 1);
    }

    private void theMailHoldsTheRecording() {
        page.navigate("/dev/mail");
        assertThat(page.locator("#mailTitle")).containsText("message");
        assertThat(page.locator(".hub-facts")).containsText("emma@acme.example");
        Download wav = page.waitForDownload(() -> page.locator(".hub-facts a").first().click());
        assertTrue(wav.suggestedFilename().endsWith(".wav"), wav.suggestedFilename());
        assertTrue(Tones.seconds(wav.path(), TONE) > 2, "the mail holds the tone for " + Tones.seconds(wav.path(), TONE) + " s");
    }

    /** Chooses the destination as people do, by a name, and switches the forward on. */
    private Locator forwardToChloe(String kind) {
        Locator forward = forward(kind);
        forward.getByRole(AriaRole.COMBOBOX).first().click(); // as a person does: what stands there is selected
        forward.getByRole(AriaRole.COMBOBOX).first().pressSequentially("chloe");
        page.locator(".ui-autocomplete-item", new Page.LocatorOptions().setHasText("Chloé Lambert")).click();
        assertThat(forward.getByRole(AriaRole.COMBOBOX).first()).hasValue("Chloé Lambert, 7203");
        forward.locator(".ui-toggleswitch").click();
        assertThat(forward.locator(".hub-undo")).containsText("Activé à l’instant");
        return forward;
    }

    private Locator forward(String kind) {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(kind).setExact(true));
    }

    private void says(String sentence) {
        assertThat(page.locator(".hub-now-sentence")).hasText(sentence);
    }

    /** What the log of the page says of the last call. */
    private void saysWhy(String service) {
        page.navigate("/calls/recent");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pourquoi ?")).first().click();
        assertThat(page.locator(".hub-why .hub-path-step.is-end")).containsText(service);
    }

    private void assertEmmasPhoneIsQuiet() {
        assertTrue(emma.client().received().stream().noneMatch(message -> message.isRequest("INVITE")));
    }

    private void reachesChloe(Leg call, String reason, int cause) {
        call.response("INVITE", 181);
        Leg rings = chloe.ringing();
        SipMessage invite = rings.invitation();
        assertEquals("<sip:7205@acme.example>;reason=" + reason + ";counter=1", invite.header("Diversion"));
        assertEquals(List.of("<sip:7205@acme.example>;index=1", "<sip:7203@acme.example;cause=" + cause + ">;index=1.1"),
                invite.values("History-Info"));
        call.response("INVITE", 180);
        rings.answer();
        call.answered();
        call.hangUp();
        rings.hungUp();
    }
}
