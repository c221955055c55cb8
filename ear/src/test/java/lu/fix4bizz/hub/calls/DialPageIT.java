package lu.fix4bizz.hub.calls;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import lu.fix4bizz.hub.testing.Api;
import lu.fix4bizz.hub.testing.HubServer;
import lu.fix4bizz.hub.testing.Portal;
import lu.fix4bizz.hub.testing.sip.Leg;
import lu.fix4bizz.hub.testing.sip.Line;
import lu.fix4bizz.hub.testing.sip.SipPhone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Emma calls from her pages: her own phone rings. */
class DialPageIT {
    @RegisterExtension
    static final Portal PORTAL = new Portal(HubServer.shared());

    /** A call to David, who has no phone here, ends where his voicemail is off. */
    @BeforeEach
    void davids_voicemail_is_off() {
        voicemail(false);
    }

    @AfterEach
    void davids_voicemail_is_on() {
        voicemail(true);
    }

    private static void voicemail(boolean on) {
        Api.of(HubServer.shared(), "david").change("PUT", "/me/voicemail/settings", "{\"enabled\": " + on + ", \"busy\": true, \"noAnswer\": true,"
                + " \"notReachable\": false, \"delivery\": \"email\", \"copyTo\": \"\", \"deleteAfterSending\": false}");
    }

    @Test
    void a_name_is_called_from_home_and_called_back_from_the_log() {
        try (SipPhone phone = SipPhone.udp(HubServer.shared().sipPort(), Line.acme(7205))) {
            phone.sendRegister(List.of("Contact: *", "Expires: 0"));
            Page page = Portal.live(PORTAL.signedIn("emma", "/accounts/home"));
            page.locator("[id='home:to_input']").pressSequentially("thill");
            page.locator(".ui-autocomplete-item", new Page.LocatorOptions().setHasText("David Thill")).click();
            page.click("[id='home:call']");
            assertThat(page.locator("#home .hub-undo.is-failed")).containsText("Aucun de vos téléphones");
            assertThat(page.locator("[id='home:to_input']")).hasValue("David Thill, 7204");
            phone.register();
            page.click("[id='home:call']");
            assertThat(page.locator(".hub-toast:visible")).containsText("Appel vers David Thill");
            Leg own = phone.ringing();
            own.answer();
            own.hungUp();
            page.navigate("/calls/recent");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Rappeler\u00a0: David Thill")).first().click();
            assertThat(page.locator(".hub-toast:visible")).containsText("Appel vers David Thill");
            phone.ringing().refuse(486);
            phone.register(0);
        }
    }
}
