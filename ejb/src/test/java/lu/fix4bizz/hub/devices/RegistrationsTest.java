package lu.fix4bizz.hub.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lu.fix4bizz.hub.devices.Registrations.Changed;
import lu.fix4bizz.hub.devices.model.Registration;
import lu.fix4bizz.hub.model.Refusal;
import org.junit.jupiter.api.Test;

class RegistrationsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final String AOR = "7201@acme.example";
    private final Registrations registrations = new Registrations(new ConcurrentHashMap<>());

    private static Registration contact(String aor, int host, Instant expires) {
        return new Registration(aor, 0, "sip:" + host, "10.0.0.1:5060", "udp", "", "", "id", 1, NOW, expires);
    }

    private void add(String aor, int host, Instant expires) {
        registrations.change(aor, NOW, before -> Stream.concat(before.stream(), Stream.of(contact(aor, host, expires))).toList());
    }

    @Test
    void concurrent_changes_of_one_line_are_all_kept() {
        IntStream.range(0, Registrations.MOST_CONTACTS).parallel().forEach(host -> add(AOR, host, NOW.plusSeconds(60)));
        assertEquals(Registrations.MOST_CONTACTS, registrations.of(AOR, NOW).size());
    }

    @Test
    void one_phone_too_many_is_refused_and_the_others_stay() {
        IntStream.range(0, Registrations.MOST_CONTACTS).forEach(host -> add(AOR, host, NOW.plusSeconds(60)));
        assertEquals("devices.error.too_many_contacts", assertThrows(Refusal.class, () -> add(AOR, 99, NOW.plusSeconds(60))).key());
        assertEquals(Registrations.MOST_CONTACTS, registrations.of(AOR, NOW).size());
    }

    @Test
    void a_lapsed_contact_is_seen_by_nobody_and_makes_room() {
        IntStream.range(0, Registrations.MOST_CONTACTS).forEach(host -> add(AOR, host, NOW.plusSeconds(60)));
        Instant later = NOW.plusSeconds(60);
        assertEquals(List.of(), registrations.of(AOR, later));
        assertEquals(0, registrations.count(later));
        registrations.change(AOR, later, before -> {
            assertEquals(List.of(), before);
            return List.of(contact(AOR, 99, later.plusSeconds(1)));
        });
        assertEquals(1, registrations.count(later));
    }

    @Test
    void lines_of_two_companies_are_two_lines() {
        add(AOR, 1, NOW.plusSeconds(60));
        add("7201@globex.example", 2, NOW.plusSeconds(60));
        assertEquals("sip:1", registrations.of(AOR, NOW).getFirst().contact());
        assertEquals(2, registrations.count(NOW));
    }

    @Test
    void what_changed_is_taken_once_and_can_be_given_back() {
        add(AOR, 1, NOW.plusSeconds(60));
        add(AOR, 2, NOW.plusSeconds(60));
        List<Changed> taken = registrations.takeChanged();
        assertEquals(List.of(new Changed(AOR, Set.of())), taken);
        assertEquals(List.of(), registrations.takeChanged());
        taken.forEach(registrations::giveBack);
        assertEquals(taken, registrations.takeChanged());
    }

    @Test
    void contacts_that_went_are_remembered_until_they_are_written() {
        add(AOR, 1, NOW.plusSeconds(60));
        add(AOR, 2, NOW.plusSeconds(120));
        registrations.change(AOR, NOW.plusSeconds(90), valid -> valid);
        assertEquals(List.of(new Changed(AOR, Set.of("sip:1"))), registrations.takeChanged());
        Changed unwritten = new Changed(AOR, Set.of("sip:1"));
        registrations.change(AOR, NOW, valid -> List.of());
        registrations.giveBack(unwritten);
        assertEquals(List.of(new Changed(AOR, Set.of("sip:1", "sip:2"))), registrations.takeChanged());
    }

    @Test
    void a_line_without_a_valid_contact_is_dropped_and_that_is_a_change() {
        add(AOR, 1, NOW.plusSeconds(60));
        add("7202@acme.example", 1, NOW.plusSeconds(120));
        registrations.takeChanged();
        registrations.dropLapsed(NOW.plusSeconds(60));
        assertEquals(List.of(new Changed(AOR, Set.of("sip:1"))), registrations.takeChanged());
        assertEquals(List.of(), registrations.all(AOR));
        assertEquals(1, registrations.all("7202@acme.example").size());
    }

    @Test
    void what_comes_back_from_the_database_does_not_replace_what_is_newer() {
        add(AOR, 2, NOW.plusSeconds(60));
        registrations.restore(AOR, List.of(contact(AOR, 1, NOW.plusSeconds(60))));
        assertEquals("sip:2", registrations.of(AOR, NOW).getFirst().contact());
    }
}
