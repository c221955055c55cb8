package lu.fix4bizz.hub.security.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WayTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/calls/incoming", "/dev/mail?id=3"})
    void a_page_of_the_portal_is_gone_back_to(String path) {
        assertTrue(Way.isOurs(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//elsewhere.example", "/\\elsewhere.example", "https://elsewhere.example", "calls", "", "/accounts/sign-in", "/a\r\nX: y"})
    void anything_else_leads_home(String path) {
        assertFalse(Way.isOurs(path));
    }

    @Test
    void nothing_wanted_leads_home() {
        assertFalse(Way.isOurs(null));
    }
}
