package lu.fix4bizz.hub.texts;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import lu.fix4bizz.hub.model.Refusal;

/** Texts by key in one language. A key without a text is shown as itself: visible in a test, harmless to a person. */
public record Texts(Locale locale) {
    private static final String BUNDLE = "lu.fix4bizz.hub.texts.messages";

    /** @param language {@code fr}, {@code en} or {@code de}; anything else gives French */
    public static Texts in(String language) {
        return new Texts(Locale.forLanguageTag(switch (language) {
            case "en", "de" -> language;
            default -> "fr";
        }));
    }

    /** @param arguments fill {@code {0}}, {@code {1}}...; numbers are written without grouping */
    public String of(String key, Object... arguments) {
        try {
            return new MessageFormat(bundle().getString(key), locale).format(Arrays.stream(arguments).map(String::valueOf).toArray());
        } catch (MissingResourceException missing) {
            return key;
        }
    }

    public String of(Refusal refusal) {
        return of(refusal.key(), refusal.arguments().toArray());
    }

    public <E extends Enum<E>> String of(String feature, E constant) {
        return of(feature + "." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    private ResourceBundle bundle() {
        return ResourceBundle.getBundle(BUNDLE, locale, Texts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
