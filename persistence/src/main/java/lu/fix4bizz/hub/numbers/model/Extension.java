package lu.fix4bizz.hub.numbers.model;

import java.util.regex.Pattern;
import lu.fix4bizz.hub.model.Refusal;

/** An internal number of a company, 2 to 8 digits; the same digits may stand in two companies. */
public record Extension(String digits) {
    private static final Pattern DIGITS = Pattern.compile("\\d{2,8}");

    public Extension {
        if (!isOne(digits)) {
            throw Refusal.invalid("numbers.error.not_an_extension", digits);
        }
    }

    public static Extension of(String digits) {
        return new Extension(digits);
    }

    public static boolean isOne(String text) {
        return DIGITS.matcher(text).matches();
    }

    @Override
    public String toString() {
        return digits;
    }
}
