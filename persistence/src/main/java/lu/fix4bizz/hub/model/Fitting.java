package lu.fix4bizz.hub.model;

import java.util.regex.Pattern;

/** Text and its column: what strangers send is made to fit it, what people type has to. A long or odd display name must never keep a call or a message from being stored. */
public final class Fitting {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private Fitting() {
    }

    /** @return the text without control characters (PostgreSQL stores no NUL) and not longer than {@code longest} */
    public static String text(String sent, int longest) {
        String printable = CONTROL.matcher(sent).replaceAll("");
        return printable.length() <= longest ? printable : printable.substring(0, longest);
    }

    /** @return whether the text, as somebody typed it, is not longer than {@code longest} and has no control characters */
    public static boolean fits(String typed, int longest) {
        return typed.length() <= longest && typed.chars().noneMatch(Character::isISOControl);
    }
}
