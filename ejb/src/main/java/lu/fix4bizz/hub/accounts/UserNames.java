package lu.fix4bizz.hub.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lu.fix4bizz.hub.accounts.model.UserRepository;

/** The names that new users sign in with, made of their e-mail address. */
@ApplicationScoped
class UserNames {
    private static final int LONGEST = 60;

    @Inject
    private UserRepository users;

    /** One that nobody has. */
    String free(String email) {
        String name = Normalizer.normalize(email.substring(0, email.indexOf('@')), Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]", "");
        String start = name.isEmpty() ? "user" : name.substring(0, Math.min(name.length(), LONGEST));
        return Stream.concat(Stream.of(start), IntStream.iterate(2, next -> next + 1).mapToObj(next -> start + next))
                .filter(free -> !users.isUserNameTaken(free)).findFirst().orElseThrow();
    }
}
