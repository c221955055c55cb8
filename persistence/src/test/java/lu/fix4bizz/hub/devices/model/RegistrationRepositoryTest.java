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
        return new Registration(aor, "sip:" + aor + ":" + host, "10.0.0." + host + ":5060", "udp", "Yealink", "<sip:edge;lr>", "call-" + host, 7,
                NOW.plusSeconds(host), expires);
    }

    private void replace(Map<String, List<Registration>> byAor) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            new RegistrationRepository(connection).replace(byAor);
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
        replace(Map.of("7201@acme.example", List.of(first, second)));
        assertEquals(List.of(second, first), valid(NOW));
    }

    @Test
    void replaces_whole_lines_and_leaves_the_others() throws SQLException {
        Registration acme = contact("7201@acme.example", 1, NOW.plusSeconds(60));
        Registration globex = contact("7201@globex.example", 2, NOW.plusSeconds(60));
        replace(Map.of(acme.aor(), List.of(acme), globex.aor(), List.of(globex)));
        Registration moved = contact("7201@acme.example", 3, NOW.plusSeconds(90));
        replace(Map.of(acme.aor(), List.of(moved)));
        assertEquals(Set.of(moved, globex), Set.copyOf(valid(NOW)));
        replace(Map.of(acme.aor(), List.of()));
        assertEquals(List.of(globex), valid(NOW));
    }

    @Test
    void lapsed_ones_do_not_come_back() throws SQLException {
        replace(Map.of("7201@acme.example", List.of(contact("7201@acme.example", 1, NOW))));
        assertEquals(List.of(), valid(NOW));
        assertEquals(1, valid(NOW.minusSeconds(1)).size());
    }

    @Test
    void a_moment_in_the_hour_that_clocks_show_twice_stays_itself() throws SQLException {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Europe/Luxembourg"));
            Instant first = Instant.parse("2026-10-25T00:30:00Z");
            Instant second = Instant.parse("2026-10-25T01:30:00Z");
            replace(Map.of("a@x", List.of(contact("a@x", 1, first)), "b@x", List.of(contact("b@x", 2, second))));
            assertEquals(Set.of(first, second),
                    Set.copyOf(valid(Instant.EPOCH).stream().map(Registration::expires).toList()));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void what_does_not_fit_is_refused_as_a_whole() throws SQLException {
        Registration good = contact("7201@acme.example", 1, NOW.plusSeconds(60));
        Registration huge = new Registration("7202@acme.example", "sip:" + "x".repeat(600), "10.0.0.1:5060", "udp", "", "", "c", 1, NOW, NOW);
        assertThrows(SQLException.class, () -> replace(Map.of(good.aor(), List.of(good), huge.aor(), List.of(huge))));
        assertEquals(List.of(), valid(NOW));
    }
}
