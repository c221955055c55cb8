package lu.fix4bizz.hub.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lu.fix4bizz.hub.devices.model.Registration;
import lu.fix4bizz.hub.devices.model.RegistrationRepository;
import lu.fix4bizz.hub.testing.Business;
import lu.fix4bizz.hub.testing.Engine;
import lu.fix4bizz.hub.testing.HubDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class RegistrationJournalTest {
    @Parameter
    Engine engine;
    @TempDir
    Path dataDir;
    private Business business;

    @BeforeEach
    void start() {
        business = new Business(HubDatabase.empty(engine), dataDir);
    }

    @AfterEach
    void stop() {
        business.close();
    }

    private void restart() {
        stop();
        business = new Business(business.database(), dataDir);
    }

    private void register(String aor, String contact) {
        Instant now = business.clock().instant();
        business.the(Registrations.class).change(aor, now, before -> List.of(
                new Registration(aor, 0, contact, "10.0.0.1:5060", "udp", "Yealink", "", "id", 1, now, now.plusSeconds(3600))));
    }

    private void write() {
        business.the(RegistrationJournal.class).write();
    }

    private Set<String> stored() throws Exception {
        try (var connection = business.database().dataSource().getConnection()) {
            return new RegistrationRepository(connection).valid(Instant.EPOCH).stream().map(Registration::contact).collect(Collectors.toSet());
        }
    }

    @Test
    void registrations_survive_a_restart() throws Exception {
        register("7201@acme.example", "sip:a");
        register("7201@globex.example", "sip:b");
        write();
        register("7201@globex.example", "sip:c");
        restart();
        write();
        assertEquals(List.of("sip:a"), contacts("7201@acme.example"));
        assertEquals(Set.of("sip:a", "sip:c"), stored());
        assertEquals(List.of("sip:c"), contacts("7201@globex.example"));
    }

    private List<String> contacts(String aor) {
        return business.the(Registrations.class).of(aor, business.clock().instant()).stream().map(Registration::contact).toList();
    }

    @Test
    void an_unregistered_line_leaves_the_table() throws Exception {
        register("7201@acme.example", "sip:a");
        write();
        business.the(Registrations.class).change("7201@acme.example", business.clock().instant(), before -> List.of());
        write();
        assertEquals(Set.of(), stored());
    }

    @Test
    void a_database_that_is_away_delays_and_loses_none() throws Exception {
        register("7200@acme.example", "sip:first");
        write();
        business.database().goAway();
        register("7201@acme.example", "sip:a");
        write();
        register("7202@acme.example", "sip:b");
        write();
        business.database().comeBack();
        assertEquals(Set.of("sip:first"), stored());
        write();
        assertEquals(Set.of("sip:first", "sip:a", "sip:b"), stored());
    }

    @Test
    void one_odd_phone_holds_up_no_other() throws Exception {
        register("7201@acme.example", "sip:a");
        register("7202@acme.example", "sip:" + "x".repeat(600));
        register("7203@acme.example", "sip:c");
        write();
        assertEquals(Set.of("sip:a", "sip:c"), stored());
        assertEquals(List.of(), business.the(Registrations.class).takeChanged());
    }
}
