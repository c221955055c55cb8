package lu.fix4bizz.hub.numbers.model;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import java.util.Optional;
import java.util.regex.Pattern;
import lu.fix4bizz.hub.model.Refusal;

/** A public telephone number in E.164 with its {@code +}, for example {@code +352621123456}. */
public record PhoneNumber(String e164) {
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{3,14}");
    private static final Pattern DIALLABLE = Pattern.compile("[+\\d ().\\-/]{3,40}");
    private static final Pattern NO_DIGITS = Pattern.compile("\\D+");
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Zs}]");
    /** Blanks that nobody sees and marks of the writing direction, which come along when a number is copied. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    public PhoneNumber {
        if (!E164.matcher(e164).matches()) {
            throw Refusal.invalid("numbers.error.not_a_number", e164);
        }
    }

    public static PhoneNumber of(String e164) {
        return new PhoneNumber(e164);
    }

    /**
     * Reads what a person typed or a trunk sent, in any usual spelling.
     *
     * @param typed   the number: national, {@code 00...} or {@code +...}
     * @param country ISO 3166 code of the company's country, which gives a national number its meaning
     * @return the number, or empty where it cannot be one
     */
    public static Optional<PhoneNumber> read(String typed, String country) {
        String visible = INVISIBLE.matcher(BLANK.matcher(typed).replaceAll(" ")).replaceAll("");
        if (!DIALLABLE.matcher(visible).matches()) {
            return Optional.empty();
        }
        try {
            PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
            Phonenumber.PhoneNumber parsed = plans.parse(visible, country);
            return plans.isPossibleNumberWithReason(parsed) == ValidationResult.IS_POSSIBLE
                    ? Optional.of(new PhoneNumber(plans.format(parsed, PhoneNumberFormat.E164))) : Optional.empty();
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }

    /** Whether dialling these digits in this country reaches an emergency service; 112 and 113 always do. */
    public static boolean isEmergency(String digits, String country) {
        String dialled = NO_DIGITS.matcher(digits).replaceAll("");
        return "112".equals(dialled) || "113".equals(dialled)
                || ShortNumberInfo.getInstance().isEmergencyNumber(dialled, country);
    }

    /** Whether these digits are a short code of this country's numbering plan, {@code 12xxx} in Luxembourg for example. */
    public static boolean isShortCode(String digits, String country) {
        try {
            return ShortNumberInfo.getInstance().isValidShortNumberForRegion(PhoneNumberUtil.getInstance().parse(digits, country), country);
        } catch (NumberParseException noNumber) {
            return false;
        }
    }

    /** National spelling in its own country, international elsewhere. */
    public String shownIn(String country) {
        return parsed().map(number -> PhoneNumberUtil.getInstance().format(number,
                country.equals(PhoneNumberUtil.getInstance().getRegionCodeForNumber(number))
                        ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL)).orElse(e164);
    }

    /** What a log or an inbox holds of the other side, as a person reads it: numbers as {@link #shownIn}, anything else as it is. */
    public static String shown(String stored, String country) {
        return stored(stored).map(number -> number.shownIn(country)).orElse(stored);
    }

    /** The number that a log or an inbox holds; empty for an extension, a withheld number, or what a stranger made up. */
    public static Optional<PhoneNumber> stored(String stored) {
        return E164.matcher(stored).matches() ? Optional.of(of(stored)) : Optional.empty();
    }

    /** What follows the {@code +}, at most 15 digits: numbers of the same length can be counted through. */
    public long digits() {
        return Long.parseLong(e164.substring(1));
    }

    /** International spelling with blanks, for example {@code +352 27 00 12 01}. */
    public String international() {
        return parsed().map(number -> PhoneNumberUtil.getInstance().format(number, PhoneNumberFormat.INTERNATIONAL)).orElse(e164);
    }

    /** ISO 3166 code of the country that the number belongs to; empty for numbers without one. */
    public Optional<String> country() {
        return parsed().map(PhoneNumberUtil.getInstance()::getRegionCodeForNumber);
    }

    private Optional<Phonenumber.PhoneNumber> parsed() {
        try {
            return Optional.of(PhoneNumberUtil.getInstance().parse(e164, "ZZ"));
        } catch (NumberParseException unknownPlan) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return e164;
    }
}
