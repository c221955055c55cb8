package lu.fix4bizz.hub.calls.model;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;

/** What kind of number an outgoing call goes to (call-services section 5). Emergency numbers are none of them: they are always allowed. */
public enum CallClass {
    NATIONAL, MOBILE, INTERNATIONAL, PREMIUM, TOLL_FREE, SHARED_COST,
    /** Short codes and whatever else is in no other class. */
    SPECIAL;

    /** @param country the company's: whatever belongs to another one is international */
    public static CallClass of(PhoneNumber number, String country) {
        try {
            PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
            Phonenumber.PhoneNumber parsed = plans.parse(number.e164(), "ZZ");
            boolean domestic = parsed.getCountryCode() == plans.getCountryCodeForRegion(country);
            return switch (plans.getNumberType(parsed)) {
                case PREMIUM_RATE -> PREMIUM;
                case TOLL_FREE -> TOLL_FREE;
                case MOBILE, PAGER -> domestic ? MOBILE : INTERNATIONAL;
                case FIXED_LINE, FIXED_LINE_OR_MOBILE, VOIP, PERSONAL_NUMBER, UAN, VOICEMAIL -> domestic ? NATIONAL : INTERNATIONAL;
                case SHARED_COST -> domestic ? SHARED_COST : INTERNATIONAL;
                case UNKNOWN -> domestic ? SPECIAL : INTERNATIONAL;
            };
        } catch (NumberParseException ofNoPlan) {
            return SPECIAL;
        }
    }

    /** What a plan begins with: what costs much is blocked. */
    PlanDecision standard() {
        return this == INTERNATIONAL || this == PREMIUM ? PlanDecision.BLOCK : PlanDecision.ALLOW;
    }
}
