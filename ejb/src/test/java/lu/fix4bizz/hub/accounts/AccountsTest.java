package lu.fix4bizz.hub.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lu.fix4bizz.hub.live.Change;
import lu.fix4bizz.hub.model.Activation;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.testing.Business;
import lu.fix4bizz.hub.testing.MovedIn;
import lu.fix4bizz.hub.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MovedIn.class)
class AccountsTest {
    private final List<Change> seen = new ArrayList<>();
    private Business business;
    private People people;
    private Accounts accounts;

    @BeforeEach
    void open(Business moved, People movedIn) {
        business = moved;
        people = movedIn;
        business.onChange(seen::add);
        accounts = business.the(Accounts.class);
    }

    private static ProfileChange change(String language, String timeZone) {
        return new ProfileChange(Optional.of(language), Optional.of(timeZone), Optional.of(Activation.ON), Optional.of(true), Optional.of(false));
    }

    @Test
    void several_changes_at_once_are_told_once() {
        UserProfile changed = accounts.change(people.alice(), change("de", "Europe/Berlin"));
        assertEquals("de Europe/Berlin true true false", changed.language() + " " + changed.timeZone() + " " + changed.doNotDisturb().on() + " "
                + changed.hideNumber() + " " + changed.callWaiting());
        assertEquals(changed, accounts.profile(people.alice()));
        assertEquals(List.of(new Change(Change.Kind.SETTINGS, people.alice())), seen);
    }

    @Test
    void a_refused_part_leaves_everything_as_it_was() {
        UserProfile before = accounts.profile(people.alice());
        assertEquals("accounts.error.time_zone",
                assertThrows(Refusal.class, () -> accounts.change(people.alice(), change("de", "Mars/Olympus"))).key());
        assertEquals("accounts.error.language",
                assertThrows(Refusal.class, () -> accounts.change(people.alice(), change("lb", "Europe/Berlin"))).key());
        assertEquals(before, accounts.profile(people.alice()));
        assertEquals(List.of(), seen);
    }
}
