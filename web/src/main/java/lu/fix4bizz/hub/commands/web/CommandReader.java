package lu.fix4bizz.hub.commands.web;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lu.fix4bizz.hub.accounts.Accounts.Colleague;
import lu.fix4bizz.hub.commands.web.Command.Kind;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;

/**
 * Reads what was typed: words of a command with its destination, a number, the name of a colleague or of a page. Accents and capitals do
 * not matter.
 *
 * @param words   the user's words for each kind of command, several parted by commas
 * @param pages   title by address
 * @param people  with whom the user shares a company
 * @param country in which a national number has its meaning
 * @param ends    reads until when
 */
record CommandReader(Map<Kind, String> words, Map<String, String> pages, List<Colleague> people, String country, EndReader ends) {
    private static final int MOST_PEOPLE = 5;

    /** What fits, the best first; everything that has no destination when nothing was typed. */
    List<Command> read(String typed) {
        EndReader.Read read = ends.read(plain(typed));
        return Stream.of(destinations(Kind.CALL, read.rest()), destinations(Kind.FORWARD, read.rest()), switches(read.rest()), pages(read.rest())).flatMap(found -> found)
                .map(command -> command.until(read.end())).filter(command -> read.end().isEmpty() || command.until().isPresent()).distinct().toList();
    }

    /** {@code forward chloe}, or just {@code chloe} or a number. */
    private Stream<Command> destinations(Kind kind, String text) {
        String to = words(kind).filter(word -> text.startsWith(word + " ")).findFirst().map(word -> text.substring(word.length()).strip()).orElse(text);
        if (to.isEmpty()) {
            return Stream.empty();
        }
        Stream<Command> numbers = to.matches("[+\\d ().\\-/]{4,}") ? PhoneNumber.read(to, country).stream().map(number -> new Command(kind, number.e164()))
                : Stream.empty();
        return Stream.concat(people.stream().filter(person -> plain(person.displayName()).contains(to) || person.extension().startsWith(to)).limit(MOST_PEOPLE)
                .map(person -> new Command(kind, person.extension())), numbers);
    }

    private Stream<Command> switches(String text) {
        return Stream.of(Kind.FORWARD_OFF, Kind.DO_NOT_DISTURB, Kind.AVAILABLE, Kind.PROFESSIONAL_MODE, Kind.PROFESSIONAL_MODE_OFF, Kind.AGENT_AVAILABLE, Kind.AGENT_UNAVAILABLE)
                .filter(kind -> words(kind).anyMatch(word -> word.contains(text) || text.startsWith(word + " ")))
                .map(kind -> new Command(kind, ""));
    }

    private Stream<Command> pages(String text) {
        return pages.entrySet().stream().filter(page -> plain(page.getValue()).contains(text)).map(page -> new Command(Kind.GO, page.getKey()));
    }

    private Stream<String> words(Kind kind) {
        return Arrays.stream(words.get(kind).split(",")).map(CommandReader::plain);
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace('\u2019', '\'').toLowerCase(Locale.ROOT).strip();
    }
}
