package lu.fix4bizz.hub.accounts;

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
    void an_accent_counts_the_same_however_it_is_typed() {
        assertTrue(PasswordHash.matches("Chloe\u0301 au bureau", PasswordHash.of("Chlo\u00e9 au bureau")));
    }

    @Test
    void the_cost_stands_beside_the_hash() {
        assertTrue(PasswordHash.of("x").startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
    }

    @Test
    void a_hash_of_before_matches_and_is_outdated() {
        String before = "pbkdf2-sha512$1000$c2FsdHNhbHRzYWx0c2FsdA==$yzxa81WtS1ewmOGH16DLLDb/HMnWbAwhqNJ7fYPX6cPdzPcKuHYoLB3YJRrgqOYXDyVSAcBVUER6NDZ009e04w==";
        assertTrue(PasswordHash.matches("once upon a time", before));
        assertFalse(PasswordHash.matches("once upon a tim", before));
        assertTrue(PasswordHash.isOutdated(before));
        assertFalse(PasswordHash.isOutdated(PasswordHash.of("once upon a time")));
    }
    @Test
    void nobody_has_no_password() {
        assertFalse(PasswordHash.matchesNobody(""));
    }
}
