package lu.fix4bizz.hub.rest;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the API spells the constants of an enum: {@code NO_ANSWER} is {@code no-answer}. */
public final class Spelling {
    private Spelling() {
    }

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All constants of an enum, for a text that tells what is allowed. */
    static String allOf(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(constant -> of((Enum<?>) constant)).collect(Collectors.joining(", "));
    }
}
