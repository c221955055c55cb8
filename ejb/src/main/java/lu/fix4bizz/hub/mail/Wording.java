package lu.fix4bizz.hub.mail;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Names, dates and lengths as each language writes them, with no-break spaces where a line must not end. */
final class Wording {
    private static final String NO_BREAK = "\u00a0";

    private Wording() {
    }

    /** Foreign words in one line: what a caller sends as a name must not end our subject's line. */
    static String line(String foreign) {
        return foreign.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /** For example {@code lundi 3 août 2026 à 18 h 04}. */
    static String moment(ZonedDateTime at, Locale language) {
        String pattern = switch (language.getLanguage()) {
            case "de" -> "EEEE, d. MMMM uuuu 'um' H:mm_'Uhr'";
            case "en" -> "EEEE d MMMM uuuu 'at' HH:mm";
            default -> at.getDayOfMonth() == 1 ? "EEEE d'er' MMMM uuuu 'à' H_'h'_mm" : "EEEE d MMMM uuuu 'à' H_'h'_mm";
        };
        return DateTimeFormatter.ofPattern(pattern.replace("_", NO_BREAK), language).format(at);
    }

    /** For example {@code 34 s} or {@code 1 min 05 s}: the units' signs are the same in all our languages. */
    static String length(Duration length) {
        long minutes = length.toMinutes();
        int seconds = length.toSecondsPart();
        return minutes == 0 ? seconds + NO_BREAK + "s"
                : String.format(Locale.ROOT, "%d%smin%s%02d%ss", minutes, NO_BREAK, NO_BREAK, seconds, NO_BREAK);
    }
}
