package lu.fix4bizz.hub.devices.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The hardware address of one phone (EUI-48): twelve hexadecimal digits in lower case. */
public record MacAddress(String digits) {
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{12}");
    private static final Pattern BETWEEN = Pattern.compile("[:. \\u00a0-]");
    private static final String NONE = "000000000000";

    /** As labels and spreadsheets write it, with colons, hyphens, dots or none of them; empty for what is no address of one phone. */
    public static Optional<MacAddress> read(String typed) {
        String digits = BETWEEN.matcher(typed.toLowerCase(Locale.ROOT)).replaceAll("");
        return DIGITS.matcher(digits).matches() && !isGroup(digits) && !digits.equals(NONE) ? Optional.of(new MacAddress(digits)) : Optional.empty();
    }

    /** The lowest bit of the first octet is set in addresses of groups, broadcast among them. */
    private static boolean isGroup(String digits) {
        return (Character.digit(digits.charAt(1), 16) & 1) == 1;
    }
}
