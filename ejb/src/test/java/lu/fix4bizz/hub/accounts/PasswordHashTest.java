package lu.fix4bizz.hub.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PasswordHashTest {
    @Test
    void the_password_matches_and_another_does_not() {
        String stored = PasswordHash.of("Sample-chloé-1");
        assertTrue(PasswordHash.matches("Sample-chloé-1", stored));
        assertFalse(PasswordHash.matches("Sample-chloe-1", stored));
        assertFalse(PasswordHash.matches("", stored));
    }

    @Test
    void the_same_password_is_stored_differently_each_time() {
        assertNotEquals(PasswordHash.of("same"), PasswordHash.of("same"));
    }

    @Test
    void the_number_of_rounds_stands_beside_the_hash() {
        assertEquals("210000", PasswordHash.of("x").split("\\$")[1]);
    }

    @Test
    void nobody_has_no_password() {
        assertFalse(PasswordHash.matchesNobody(""));
    }
}
