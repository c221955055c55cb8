package lu.fix4bizz.hub.accounts.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which users of a company are looked for.
 *
 * @param text   words, each a part of a name, an address, a user name or a number; empty for all
 * @param states empty for all
 */
public record UserSearch(String text, Set<UserState> states) {
    /** People write no more, and each is a condition of the query. */
    private static final int MOST_WORDS = 8;
    public static final UserSearch ALL = new UserSearch("", Set.of());

    public UserSearch {
        text = text.strip();
        states = Set.copyOf(states);
    }

    List<String> words() {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[\\s()/]+")).filter(word -> !word.isEmpty()).limit(MOST_WORDS).toList();
    }
}
