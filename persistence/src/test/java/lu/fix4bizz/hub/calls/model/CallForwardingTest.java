package lu.fix4bizz.hub.calls.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.Optional;
import lu.fix4bizz.hub.accounts.model.Company;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.model.Activation;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.numbers.model.Extension;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallForwardingTest {
    private final CallForwarding forwarding = new CallForwarding(alice(), ForwardingKind.NO_ANSWER);

    private static User alice() {
        User alice = new User(new Company(Company.Kind.CUSTOMER, "acme", "acme.example", "LU", ZoneId.of("UTC"), "fr"), "alice", "Alice", "Martin",
                "alice@acme.example");
        alice.assignLine(Extension.of("7201"), Optional.of(PhoneNumber.of("+35227001201")));
        return alice;
    }

    private static void refused(String key, Executable attempt) {
        assertEquals("calls.forwarding.error." + key, assertThrows(Refusal.class, attempt).key());
    }

    @Test
    void starts_off_without_a_target_and_with_three_rings() {
        assertFalse(forwarding.state().on());
        assertEquals(Optional.empty(), forwarding.target());
        assertEquals(3, forwarding.rings());
    }

    @Test
    void cannot_be_on_without_a_target() {
        refused("no_target", () -> forwarding.turn(Activation.ON));
        assertFalse(forwarding.state().on());
    }

    @Test
    void never_leads_to_its_owner() {
        refused("own_number", () -> forwarding.aimAt(CallTarget.extension("7201")));
        refused("own_number", () -> forwarding.aimAt(CallTarget.stored("+35227001201")));
        assertEquals(Optional.empty(), forwarding.target());
    }

    @Test
    void keeps_its_target_and_its_rings_when_it_is_switched_off() {
        forwarding.aimAt(CallTarget.extension("7202"));
        forwarding.ring(7);
        forwarding.turn(Activation.ON);
        forwarding.turn(Activation.OFF);
        assertEquals(Optional.of(CallTarget.extension("7202")), forwarding.target());
        assertEquals(7, forwarding.rings());
        forwarding.turn(Activation.ON);
        assertTrue(forwarding.state().on());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 21, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void rings_outside_zero_and_two_to_twenty_are_refused(int rings) {
        refused("rings", () -> forwarding.ring(rings));
        assertEquals(3, forwarding.rings());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 20})
    void rings_of_zero_and_two_to_twenty_are_taken(int rings) {
        forwarding.ring(rings);
        assertEquals(rings, forwarding.rings());
    }
}
