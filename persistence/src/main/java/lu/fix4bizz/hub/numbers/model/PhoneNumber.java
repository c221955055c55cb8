package lu.fix4bizz.hub.numbers.model;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import java.util.Optional;
import java.util.regex.Pattern;
import lu.fix4bizz.hub.model.Refusal;

/** A public telephone number in E.164 with its {@code +}, for example {@code +352621123456}. */
public record PhoneNumber(String e164) {
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{3,14}");
    private static final Pattern DIALLABLE = Pattern.compile("[+\\d\\s().\\-/\\u00a0\\u202f]{3,40}");

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
        if (!DIALLABLE.matcher(typed).matches()) {
            return Optional.empty();
        }
        try {
            PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
            Phonenumber.PhoneNumber parsed = plans.parse(typed, country);
            return plans.isPossibleNumber(parsed)
                    ? Optional.of(new PhoneNumber(plans.format(parsed, PhoneNumberFormat.E164))) : Optional.empty();
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }

    /** Whether dialling these digits in this country reaches an emergency service; 112 and 113 always do. */
    public static boolean isEmergency(String digits, String country) {
        String dialled = digits.replaceAll("[^\\d]", "");
        return "112".equals(dialled) || "113".equals(dialled)
                || ShortNumberInfo.getInstance().isEmergencyNumber(dialled, country);
    }

    /** National spelling in its own country, international elsewhere. */
    public String shownIn(String country) {
        return parsed().map(number -> PhoneNumberUtil.getInstance().format(number,
                country.equals(PhoneNumberUtil.getInstance().getRegionCodeForNumber(number))
                        ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL)).orElse(e164);
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
