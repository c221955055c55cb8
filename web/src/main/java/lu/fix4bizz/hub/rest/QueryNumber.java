package lu.fix4bizz.hub.rest;

import java.util.regex.Pattern;

/** A whole number in a query. JAX-RS itself would answer 404 to one that is none. */
public final class QueryNumber {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

    private QueryNumber() {
    }

    /** @throws FieldRefusal {@code rest.error.field_range} */
    public static int read(String name, String text, int least, int most) {
        int number = DIGITS.matcher(text).matches() ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            throw new FieldRefusal("rest.error.field_range", name, least, most);
        }
        return number;
    }
}
