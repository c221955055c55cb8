package lu.fix4bizz.hub.accounts;

import java.util.regex.Pattern;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.secrets.RandomSecret;

/** Passwords of phones: made by the hub, or chosen by who types them into the phone. */
public final class SipPasswords {
    /** 79 bits. */
    private static final int LETTERS = 16;
    /** What every phone has a key for and sends unchanged, whatever character set it thinks in. */
    private static final Pattern TYPED_ANYWHERE = Pattern.compile("[!-~]*");

    private SipPasswords() {
    }

    public static String fresh() {
        return RandomSecret.letters(LETTERS);
    }

    /** @throws Refusal {@code devices.error.password_letters}, or as {@link PasswordRules#check} */
    public static void check(String wanted, User user) {
        if (!TYPED_ANYWHERE.matcher(wanted).matches()) {
            throw Refusal.invalid("devices.error.password_letters");
        }
        PasswordRules.check(wanted, user);
    }
}
