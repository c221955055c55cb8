package lu.fix4bizz.hub.devices.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import lu.fix4bizz.hub.testing.Engine;
import lu.fix4bizz.hub.testing.HubDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class RegistrationRepositoryTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00.123456Z");

    @Parameter
    Engine engine;
    private HubDatabase database;

    @BeforeEach
    void empty() {
        database = HubDatabase.empty(engine);
    }

    private static Registration contact(String aor, int host, Instant expires) {
        return new Registration(aor, 0, "sip:" + aor + ":" + host, "10.0.0." + host + ":5060", "udp", "Yealink", "<sip:edge;lr>", "call-" + host, 7,
                NOW.plusSeconds(host), expires);
    }

    private void store(Registration... contacts) throws SQLException {
        write(Map.of(), contacts);
    }

    private void write(Map<String, Set<String>> gone, Registration... contacts) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            new RegistrationRepository(connection).write(gone, List.of(contacts));
            connection.commit();
        }
    }

    private List<Registration> valid(Instant now) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            return new RegistrationRepository(connection).valid(now);
        }
    }

    @Test
    void comes_back_exactly_as_it_was_most_recent_first() throws SQLException {
        Registration first = contact("7201@acme.example", 1, NOW.plusSeconds(60));
        Registration second = contact("7201@acme.example", 2, NOW.plusSeconds(60));
        store(first, second);
        assertEquals(List.of(second, first), valid(NOW));
    }

    @Test
    void removes_what_went_and_leaves_the_others() throws SQLException {
        Registration acme = contact("7201@acme.example", 1, NOW.plusSeconds(60));
        Registration globex = new Registration("7201@globex.example", 0, acme.contact(), "10.0.0.2:5060", "udp", "", "", "c", 1, NOW, NOW.plusSeconds(60));
        store(acme, globex);
        Registration moved = contact("7201@acme.example", 3, NOW.plusSeconds(90));
        write(Map.of(acme.aor(), Set.of(acme.contact())), moved);
        assertEquals(Set.of(moved, globex), Set.copyOf(valid(NOW)));
        write(Map.of(acme.aor(), Set.of(moved.contact(), "sip:never-there")));
        assertEquals(List.of(globex), valid(NOW));
    }

    @Test
    void a_refresh_changes_what_is_there_and_a_new_phone_beside_it_is_added() throws SQLException {
        Registration first = contact("7201@acme.example", 1, NOW.plusSeconds(60));
        store(first);
        Registration refreshed = new Registration(first.aor(), 0, first.contact(), "10.9.9.9:5060", "tcp", "Snom", "", "other", 8, NOW.plusSeconds(5),
                NOW.plusSeconds(600));
        Registration second = contact("7201@acme.example", 2, NOW.plusSeconds(60));
        store(second, refreshed);
        assertEquals(List.of(refreshed, second), valid(NOW));
    }

    @Test
    void a_contact_that_went_and_came_again_is_there() throws SQLException {
        Registration contact = contact("7201@acme.example", 1, NOW.plusSeconds(60));
        store(contact);
        write(Map.of(contact.aor(), Set.of(contact.contact())), contact);
        assertEquals(List.of(contact), valid(NOW));
    }

    @Test
    void lapsed_ones_do_not_come_back() throws SQLException {
        store(contact("7201@acme.example", 1, NOW));
        assertEquals(List.of(), valid(NOW));
        assertEquals(1, valid(NOW.minusSeconds(1)).size());
        try (Connection connection = database.dataSource().getConnection()) {
            new RegistrationRepository(connection).dropLapsed(NOW);
        }
        assertEquals(List.of(), valid(Instant.EPOCH));
    }

    @Test
    void a_moment_in_the_hour_that_clocks_show_twice_stays_itself() throws SQLException {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Europe/Luxembourg"));
            Instant first = Instant.parse("2026-10-25T00:30:00Z");
            Instant second = Instant.parse("2026-10-25T01:30:00Z");
            store(contact("a@x", 1, first), contact("b@x", 2, second));
            assertEquals(Set.of(first, second),
                    Set.copyOf(valid(Instant.EPOCH).stream().map(Registration::expires).toList()));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void what_does_not_fit_is_refused_as_a_whole() throws SQLException {
        Registration good = contact("7201@acme.example", 1, NOW.plusSeconds(60));
        Registration huge = new Registration("7202@acme.example", 0, "sip:" + "x".repeat(600), "10.0.0.1:5060", "udp", "", "", "c", 1, NOW, NOW);
        assertThrows(SQLException.class, () -> store(good, huge));
        assertEquals(List.of(), valid(NOW));
    }
}
