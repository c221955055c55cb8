package lu.fix4bizz.hub.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lu.fix4bizz.hub.http.OwnCookie;

/** What a browser remembers of the portal before and without a signed-in user: language, theme, folded rail. */
public enum Preferences {

    LANGUAGE("hub-language", "fr", "en", "de"),
    THEME("hub-theme", "system", "light", "dark"),
    RAIL("hub-rail", "folded", "open");

    private final OwnCookie cookie;
    private final List<String> choices;

    Preferences(String cookie, String... choices) {
        this.cookie = new OwnCookie(cookie, Duration.ofDays(365));
        this.choices = List.of(choices);
    }

    /** What may be chosen, the default first. */
    public List<String> choices() {
        return choices;
    }

    /** The preference that this browser sent, if it is one of the known choices. */
    public Optional<String> in(HttpServletRequest request) {
        return cookie.in(request).filter(choices::contains);
    }

    /** Remembers the choice in the browser; anything but a known choice is ignored. */
    public void remember(String choice, HttpServletRequest request, HttpServletResponse response) {
        if (choices.contains(choice)) {
            cookie.send(choice, request, response);
        }
    }

    /** The language before sign-in: what was chosen here, else what the browser asks for, else French. */
    public static Locale languageOf(HttpServletRequest request) {
        return LANGUAGE.in(request).map(Locale::forLanguageTag).orElseGet(() -> acceptedBy(request));
    }

    private static Locale acceptedBy(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Language");
        return accepted == null ? Locale.FRENCH : Optional.ofNullable(known(accepted)).orElse(Locale.FRENCH);
    }

    private static Locale known(String accepted) {
        try {
            return Locale.lookup(Locale.LanguageRange.parse(accepted),
                    LANGUAGE.choices.stream().map(Locale::forLanguageTag).toList());
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
