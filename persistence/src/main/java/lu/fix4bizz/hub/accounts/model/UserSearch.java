package lu.fix4bizz.hub.accounts.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which users of a company are looked for.
 *
 * @param text    words, each a part of a name, an address, a user name or a number; empty for all
 * @param states  empty for all
 * @param licence that they have; empty for all
 */
public record UserSearch(String text, Set<UserState> states, Optional<Licence> licence) {
    public static final UserSearch ALL = new UserSearch("", Set.of());

    public UserSearch {
        text = text.strip();
        states = Set.copyOf(states);
    }

    public UserSearch(String text, Set<UserState> states) {
        this(text, states, Optional.empty());
    }

    List<String> words() {
        return Words.of(text);
    }
}
