package lu.fix4bizz.hub.texts;

import java.text.Format;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import lu.fix4bizz.hub.model.Language;
import lu.fix4bizz.hub.model.Refusal;

/** Texts by key in one language. A key without a text is shown as itself: visible in a test, harmless to a person. */
public record Texts(Locale locale) {
    private static final String HUB = "lu\\.fix4bizz\\.hub\\.";
    private static final String BUNDLE = "lu.fix4bizz.hub.texts.messages";

    /** @param language its code; anything that the hub does not speak gives French */
    public static Texts in(String language) {
        return new Texts(Language.of(language).orElse(Language.STANDARD).locale());
    }

    /** @param arguments fill {@code {0}}, {@code {1}}...; numbers are written without grouping, or choose between singular and plural */
    public String of(String key, Object... arguments) {
        try {
            MessageFormat text = new MessageFormat(bundle().getString(key), locale);
            Format[] formats = text.getFormatsByArgumentIndex();
            return text.format(IntStream.range(0, arguments.length)
                    .mapToObj(i -> i < formats.length && formats[i] != null ? arguments[i] : String.valueOf(arguments[i])).toArray());
        } catch (MissingResourceException missing) {
            return key;
        }
    }

    /** Constants among the arguments are said in words. */
    public String of(Refusal refusal) {
        return of(refusal.key(), refusal.arguments().stream().map(argument -> argument instanceof Enum<?> constant ? of(constant) : argument).toArray());
    }

    /** As {@link #of(String, Enum)}, of the feature that the constant belongs to. */
    public String of(Enum<?> constant) {
        Class<?> type = constant.getDeclaringClass();
        return of(type.getPackageName().replaceFirst(HUB, "").replaceFirst("\\..*", "") + "." + type.getSimpleName() + "." + constant.name());
    }

    public <E extends Enum<E>> String of(String feature, E constant) {
        return of(feature + "." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    private ResourceBundle bundle() {
        return ResourceBundle.getBundle(BUNDLE, locale, Texts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
