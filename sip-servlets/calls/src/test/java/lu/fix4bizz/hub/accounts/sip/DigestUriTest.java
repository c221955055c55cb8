package lu.fix4bizz.hub.accounts.sip;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.List;
import javax.servlet.sip.SipURI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestUriTest {
    private static final List<String> HUB = List.of("acme.example", "127.0.0.1", "192.0.2.1");

    private static SipURI uri(String user, String host) {
        return (SipURI) Proxy.newProxyInstance(DigestUriTest.class.getClassLoader(), new Class<?>[] {SipURI.class}, (proxy, called, arguments) -> switch (called.getName()) {
            case "getUser" -> user;
            case "getHost" -> host;
            case "toString" -> "sip:" + (user == null ? "" : user + "@") + host;
            default -> throw new UnsupportedOperationException(called.getName());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"sip:7201@acme.example", "sip:7201@ACME.example:5060;user=phone", "sips:7201@acme.example", "sip:7201:secret@acme.example",
        "sip:%37201@acme.example", "sip:7201@192.0.2.1:5060", "sip:acme.example", "sip:127.0.0.1:5060", "sip:acme.example;transport=tcp"})
    void the_same_by_another_spelling_and_the_hub_itself_fit(String given) {
        assertTrue(DigestUri.fits(given, uri("7201", "acme.example"), HUB));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sip:7202@acme.example", "sip:7201@globex.example", "sip:globex.example", "", "sip:", "7201", "/dir/index.html",
        "sip:%zz@acme.example", "sip:7201@acme.example@globex.example", "tel:7201"})
    void anything_else_does_not(String given) {
        assertFalse(DigestUri.fits(given, uri("7201", "acme.example"), HUB));
    }

    @Test
    void keys_of_a_feature_code_fit_escaped_or_not() {
        assertTrue(DigestUri.fits("sip:*21*+352621#@acme.example", uri("*21*+352621%23", "acme.example"), HUB));
    }

    @Test
    void a_registrar_has_no_user() {
        assertTrue(DigestUri.fits("sip:acme.example:5060", uri(null, "acme.example"), HUB));
        assertFalse(DigestUri.fits("sip:7201@acme.example", uri(null, "acme.example"), HUB));
    }
}
