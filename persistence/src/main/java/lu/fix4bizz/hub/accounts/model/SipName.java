package lu.fix4bizz.hub.accounts.model;

import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a phone signs in as: the extension, {@code 7201}, or the extension and which phone of it, {@code 7201-482}. So what one phone
 * gets wrong is counted for no other one of the line, not even behind the same address.
 *
 * @param place of the phone; 0 for the line itself
 */
public record SipName(String extension, int place) implements Serializable {
    public static final int FIRST_PLACE = 100;
    public static final int LAST_PLACE = 999;
    private static final Pattern OF_A_PHONE = Pattern.compile("(\\d{2,8})-([1-9]\\d{2})");

    /** Anything else than the name of a phone is taken for a line, which may not exist. */
    public static SipName of(String given) {
        Matcher phone = OF_A_PHONE.matcher(given);
        return phone.matches() ? new SipName(phone.group(1), Integer.parseInt(phone.group(2))) : new SipName(given, 0);
    }

    @Override
    public String toString() {
        return place == 0 ? extension : extension + "-" + place;
    }
}
