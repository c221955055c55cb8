package lu.fix4bizz.hub.accounts.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What somebody looks for, word by word: each has to stand somewhere. */
final class Words {
    /** People write no more, and each is a condition of the query. */
    private static final int MOST = 8;

    private Words() {
    }

    static List<String> of(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[\\s()/]+")).filter(word -> !word.isEmpty()).limit(MOST).toList();
    }

    /** The word as a pattern of {@code like}. Both databases take a backslash for the escape; saying so in JPQL would turn parameters into text of the statement. */
    static String part(String word) {
        return "%" + word.replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }
}
