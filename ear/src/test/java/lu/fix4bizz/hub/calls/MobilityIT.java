package lu.fix4bizz.hub.calls;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import lu.fix4bizz.hub.settings.Peer;
import lu.fix4bizz.hub.testing.HubServer;
import lu.fix4bizz.hub.testing.Portal;
import lu.fix4bizz.hub.testing.sip.Leg;
import lu.fix4bizz.hub.testing.sip.Line;
import lu.fix4bizz.hub.testing.sip.Sdp;
import lu.fix4bizz.hub.testing.sip.SipClient;
import lu.fix4bizz.hub.testing.sip.SipPhone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bob is on the move: his mobile behind the sample's trunk rings with his desk phone. */
class MobilityIT {
    private static final HubServer HUB = HubServer.shared();
    private static final Peer TRUNK = HUB.settings().sampleTrunk();
    private static final String CALLER = "+352691555444";
    private static final String MOBILE = "+352621123456";
    private static final String ELSEWHERE = "SIP;cause=200;text=\"Call completed elsewhere\"";

    @RegisterExtension
    static final Portal PORTAL = new Portal(HUB);

    private final SipPhone network = new SipPhone(SipClient.udp(TRUNK.host(), TRUNK.port(), HUB.sipPort()), new Line(MOBILE, "pstn.example", ""), "MD5");
    private final SipPhone desk = SipPhone.udp(HUB.sipPort(), Line.acme(7202));
    private Page page;

    @BeforeEach
    void open() {
        desk.sendRegister(List.of("Contact: *", "Expires: 0"));
        page = Portal.live(PORTAL.signedIn("bob", "/calls/mobility"));
    }

    @AfterEach
    void tidy() {
        page.navigate("/calls/mobility");
        if (page.locator("[id='mobility:mode_input']").count() == 1 && !page.locator("[id='mobility:mode_input']").isChecked()) {
            page.locator("[id='mobility:mode']").click();
            assertThat(page.locator("[id='mobility:modeRow'] .hub-undo")).isVisible();
        }
        Locator numbers = page.locator("[id='mobility:numbers'] .pi-trash");
        for (int left = numbers.count(); left > 0; left--) {
            numbers.first().click();
            assertThat(numbers).hasCount(left - 1);
        }
        desk.register(0);
        desk.close();
        network.close();
    }

    private void write(String name, String number) {
        page.fill("[id='mobile:name']", name);
        page.fill("[id='mobile:number']", number);
        page.click("[id='mobile:save']");
    }

    private void add(String name, String number) {
        page.click("[id='tools:add']");
        write(name, number);
        assertThat(page.locator(".hub-toast:visible")).containsText(name + " est ajouté");
        assertThat(page.locator("[id='mobile:save']")).isHidden();
    }

    private Leg fromOutside() {
        Leg call = Leg.outgoing(network, "<sip:" + CALLER + "@pstn.example>", "sip:+35227001202@127.0.0.1:" + HUB.sipPort());
        call.invite(Sdp.audio(40_000));
        return call;
    }

    @Test
    void whoever_answers_first_has_the_call_and_the_other_is_told() {
        desk.register();
        add("Mobile", "621 123 456");
        assertThat(page.locator(".hub-now-sentence")).containsText("votre téléphone et votre mobile");

        Leg call = fromOutside();
        Leg rings = desk.ringing();
        Leg mobile = network.ringing();
        assertEquals("sip:" + MOBILE + "@" + TRUNK.host() + ":" + TRUNK.port(), mobile.invitation().uri());
        assertTrue(mobile.invitation().header("From").contains("sip:" + CALLER + "@"), "the original caller is shown: " + mobile.invitation().header("From"));
        assertEquals(List.of("", ""), List.of(mobile.invitation().header("Diversion"), mobile.invitation().header("History-Info")));
        mobile.answer();
        assertEquals(ELSEWHERE, rings.cancelled().header("Reason"));
        call.answered();
        mobile.hangUp();
        call.hungUp();

        Leg again = fromOutside();
        Leg deskAgain = desk.ringing();
        Leg mobileAgain = network.ringing();
        deskAgain.answer();
        assertEquals(ELSEWHERE, mobileAgain.cancelled().header("Reason"));
        again.answered();
        again.hangUp();
        deskAgain.hungUp();
    }

    @Test
    void the_mobile_alone_is_reachable_until_professional_mode_is_off_on_every_page() {
        add("Mobile", MOBILE);
        Page home = page.context().newPage();
        home.navigate("/accounts/home");
        Portal.live(home);
        assertThat(home.locator("[id='home:professionalRow']")).containsText("Sonne avec votre ligne fixe\u00a0: Mobile");
        Leg call = fromOutside();
        network.ringing().answer();
        call.answered();
        call.hangUp();

        home.locator("[id='home:professional']").click();
        assertThat(home.locator("[id='home:professionalRow']")).containsText("Seuls vos téléphones sonnent");
        assertThat(page.locator("[id='mobility:mode_input']")).not().isChecked();
        assertThat(page.locator(".hub-now-sentence")).containsText("injoignable");
        fromOutside().refused(480);

        home.locator("[id='home:professionalRow'] .hub-undo a").click();
        assertThat(page.locator("[id='mobility:mode_input']")).isChecked();
        assertThat(page.locator(".hub-now-sentence")).containsText("votre mobile");
        page.keyboard().press("Control+k");
        page.keyboard().type("désactiver le mode");
        assertThat(page.locator("#palette [aria-selected=true]")).hasText("Désactiver le mode professionnel");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-hub-palette-said]")).containsText("Vos mobiles ne sonnent plus");
        assertThat(home.locator("[id='home:professional_input']")).not().isChecked();
    }

    @Test
    void a_number_is_added_changed_and_deleted_and_each_can_be_undone() {
        assertThat(page.locator("[id='mobility:numbers']")).containsText("Pas encore de numéro mobile");
        page.click("[id='tools:add']");
        assertThat(page.locator("[id='mobile:name']")).hasValue("Mobile");
        write("Mobile", "112");
        assertThat(page.locator(".hub-drawer .ui-message-error")).hasText("112 est un numéro d’urgence. Indiquez votre numéro mobile.");
        write("Mobile", "+352 27 00 12 01");
        assertThat(page.locator(".hub-drawer .ui-message-error")).containsText("est le numéro de Alice Martin");
        write("Mobile", "+33 6 12 34 56 78");
        assertThat(page.locator(".hub-drawer .ui-message-error")).containsText("Votre plan d’appel ne permet pas");
        assertThat(page.locator("[id='mobile:number']")).hasValue("+33 6 12 34 56 78");
        write("Mobile", "621 123 456");
        Locator rows = page.locator("[id='mobility:numbers'] li");
        assertThat(rows).containsText("621 123 456");
        rows.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Modifier Mobile")).click();
        write("Poche", "661 123 456");
        assertThat(rows).containsText("661 123 456");
        page.locator(".hub-toast:visible").getByText("Annuler").click();
        assertThat(rows).containsText("621 123 456");
        rows.locator(".ui-toggleswitch").click();
        assertThat(page.locator("[id='mobility:modeRow']")).containsText("Aucun de vos mobiles ne sonne");
        rows.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Supprimer Mobile")).click();
        assertThat(page.locator("[id='mobility:numbers']")).containsText("Pas encore de numéro mobile");
        page.locator(".hub-toast:visible").getByText("Annuler").click();
        assertThat(rows.locator("input[type=checkbox]")).not().isChecked();
    }

    @Test
    void what_an_administrator_holds_is_locked_with_a_name() {
        add("Mobile", MOBILE);
        Page admin = PORTAL.signedIn("admin", "/administration/locks");
        admin.selectOption("[id='locks:group']", new SelectOption().setLabel("Groupe sales"));
        Locator lock = admin.locator(".hub-setting").filter(new Locator.FilterOptions().setHasText("Mode professionnel"));
        lock.locator(".ui-toggleswitch").click();
        assertThat(lock).containsText("Verrouillé");
        assertThat(page.locator("[id='mobility:modeRow'] .hub-lock")).hasText("Fixé par l’administrateur, Marc Admin");
        assertThat(page.locator("[id='mobility:mode_input']")).isDisabled();
        assertThat(page.locator("[id='mobility:numbers'] .pi-trash")).hasCount(0);
        lock.locator(".ui-toggleswitch").click();
        assertThat(lock).containsText("Libre");
        assertThat(page.locator("[id='mobility:numbers'] .pi-trash")).hasCount(1);
    }

    @Test
    void without_the_licence_it_does_not_exist() {
        for (String user : List.of("chloe", "zoe")) {
            Page other = PORTAL.signedIn(user, "/accounts/home");
            assertThat(other.locator("h1")).isVisible();
            assertThat(other.locator("a[href='/calls/mobility'], [id='home:professional']")).hasCount(0);
            assertEquals(404, other.request().get("/calls/mobility").status(), user);
        }
    }
}
