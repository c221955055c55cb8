package lu.fix4bizz.hub.accounts;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.model.Refusal;

/**
 * Which passwords may be chosen, after NIST SP 800-63B section 3.1.1.2: long ones that are not among those that everybody tries
 * first, nor made of the person's own name. Any character counts; nothing is asked about kinds of characters, nothing expires.
 */
public final class PasswordRules {
    /** In characters. */
    public static final int SHORTEST = 12;
    static final int LONGEST = 128;
    /** The estimate takes quadratic time, and what 64 characters do not settle nothing more will. */
    private static final int ESTIMATED = 64;
    /** Below a hundred million guesses a list of common passwords and its usual variations finds it. */
    private static final int LEAST_SCORE = 3;
    private static final Zxcvbn ESTIMATE = new Zxcvbn();

    private PasswordRules() {
    }

    /** @throws Refusal {@code accounts.error.password_short}, {@code .password_long} or {@code .password_common} */
    static void check(String password, User user) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw Refusal.invalid("accounts.error.password_short", SHORTEST);
        }
        if (length > LONGEST) {
            throw Refusal.invalid("accounts.error.password_long", LONGEST);
        }
        String measured = password.substring(0, Math.min(password.length(), ESTIMATED));
        if (ESTIMATE.measure(plain(measured), own(user)).getScore() < LEAST_SCORE) {
            throw Refusal.invalid("accounts.error.password_common");
        }
    }

    private static List<String> own(User user) {
        return List.of(user.userName(), user.firstName(), user.lastName(), user.email(), user.company().name(), user.company().domain(), "fix4bizz")
                .stream().map(word -> plain(word.toLowerCase(Locale.ROOT))).toList();
    }

    /** Accents and blanks do not make a name hard to guess. */
    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("[\\p{M}\\s]", "");
    }
}
