package lu.fix4bizz.hub.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that every text of the hub exists in. */
public enum Language {
    FRENCH, ENGLISH, GERMAN;

    /** Spoken to whoever chose none. */
    public static final Language STANDARD = FRENCH;

    /** @param code ISO 639-1, for example {@code de} */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values()).filter(language -> language.code().equals(code)).findFirst();
    }

    /** Its two letters of ISO 639-1, as users' settings, files and REST have them. */
    public String code() {
        return locale().getLanguage();
    }

    public Locale locale() {
        return switch (this) {
            case FRENCH -> Locale.FRENCH;
            case ENGLISH -> Locale.ENGLISH;
            case GERMAN -> Locale.GERMAN;
        };
    }
}
