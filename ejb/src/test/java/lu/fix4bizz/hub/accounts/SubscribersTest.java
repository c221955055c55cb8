package lu.fix4bizz.hub.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.live.Change;
import lu.fix4bizz.hub.numbers.model.Extension;
import lu.fix4bizz.hub.testing.Business;
import lu.fix4bizz.hub.testing.Engine;
import lu.fix4bizz.hub.testing.MovedIn;
import lu.fix4bizz.hub.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
@ExtendWith(MovedIn.class)
class SubscribersTest {
    private static final String DOMAIN = "acme.example";

    @Parameter
    Engine engine;
    private Business business;
    private People people;
    private Subscribers subscribers;

    @BeforeEach
    void open(Business moved, People movedIn) {
        business = moved;
        people = movedIn;
        subscribers = business.the(Subscribers.class);
    }

    private long statements(Runnable work) {
        return business.database().statements(work);
    }

    @Test
    void a_line_that_nobody_has_is_asked_for_once_in_a_minute() {
        Runnable ask = () -> assertTrue(subscribers.line(DOMAIN, "7999").isEmpty());
        assertEquals(1, statements(ask));
        assertEquals(0, statements(ask));
        business.clock().forward(Duration.ofSeconds(61));
        assertEquals(1, statements(ask));
    }

    @Test
    void a_change_of_any_user_ends_what_was_known_of_nobody() {
        assertTrue(subscribers.line(DOMAIN, "7999").isEmpty());
        business.database().run(em -> em.find(User.class, people.alice()).assignLine(Extension.of("7999"), Optional.empty()));
        subscribers.forget(new Change(Change.Kind.SETTINGS, people.alice()));
        assertEquals(people.alice(), subscribers.line(DOMAIN, "7999").orElseThrow().userId());
    }

    @Test
    void a_wrong_password_asks_the_database_as_often_as_a_line_that_nobody_has() {
        subscribers.preload();
        for (String extension : new String[] {"7201", "7999"}) {
            Runnable refuse = () -> {
                subscribers.line(DOMAIN, extension);
                subscribers.lineAgain(DOMAIN, extension);
            };
            assertEquals(1, statements(refuse), extension);
            assertEquals(0, statements(refuse), extension);
        }
    }

    @Test
    void after_the_start_a_line_costs_no_query() {
        subscribers.preload();
        assertEquals(0, statements(() -> assertEquals(people.alice(), subscribers.line(DOMAIN, "7201").orElseThrow().userId())));
    }
}
