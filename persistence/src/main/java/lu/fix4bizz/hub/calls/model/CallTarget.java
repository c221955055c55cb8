package lu.fix4bizz.hub.calls.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.numbers.model.Extension;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;

/**
 * Where a call may be sent: an extension of the company, a public number, a SIP URI of the company, or voicemail.
 * {@link #text()} is its one spelling: in the database, in REST and in the portal's fields.
 */
public record CallTarget(Kind kind, String text) {
    /** What {@link #text()} names. */
    public enum Kind { EXTENSION, NUMBER, SIP_URI, VOICEMAIL }

    public static final CallTarget VOICEMAIL = new CallTarget(Kind.VOICEMAIL, "voicemail");

    private static final int LONGEST_TYPED_EXTENSION = 5;
    /** The user part of RFC 3261 section 25.1 without escapes, parameters and passwords; nothing that could end a header. */
    private static final Pattern ADDRESS = Pattern.compile("(?i:sip):(?<user>[\\w.!~*'()&=+$-]{1,64})@(?<domain>[\\w.-]{1,80})");
    private static final Pattern BLANK_ENDS = Pattern.compile("^[\\s\\u00a0\\u202f]+|[\\s\\u00a0\\u202f]+$");

    /**
     * Reads what a person or a program wrote.
     *
     * @param text    {@code 7203}, {@code +352...}, a national number, {@code sip:7203@domain} or {@code voicemail}
     * @param country the company's, for national numbers
     * @param domain  the company's, the only one that a SIP URI may name
     * @throws Refusal {@code calls.forwarding.error.no_target} or {@code calls.forwarding.error.not_a_target}
     */
    public static CallTarget read(String text, String country, String domain) {
        String typed = BLANK_ENDS.matcher(text).replaceAll("");
        if (typed.isEmpty()) {
            throw Refusal.invalid("calls.forwarding.error.no_target");
        }
        if (typed.equalsIgnoreCase(VOICEMAIL.text)) {
            return VOICEMAIL;
        }
        return typed.toLowerCase(Locale.ROOT).startsWith("sip:") ? uri(typed, country, domain) : number(typed, typed, country)
                .orElseThrow(() -> Refusal.invalid("calls.forwarding.error.not_a_target", typed));
    }

    private static Optional<CallTarget> number(String digits, String typed, String country) {
        if (PhoneNumber.isEmergency(digits, country)) {
            throw Refusal.invalid("calls.forwarding.error.emergency", typed);
        }
        String compact = digits.replaceAll("[\\s\\u00a0\\u202f]", "");
        return compact.length() <= LONGEST_TYPED_EXTENSION && Extension.isOne(compact) ? Optional.of(extension(compact))
                : PhoneNumber.read(digits, country).map(CallTarget::number);
    }

    /** Whatever reaches a line or a number is kept as that, so that it is checked as that. */
    private static CallTarget uri(String typed, String country, String domain) {
        Matcher address = ADDRESS.matcher(typed);
        if (!address.matches() || !address.group("domain").equalsIgnoreCase(domain)) {
            throw Refusal.invalid("calls.forwarding.error.not_a_target", typed);
        }
        String user = address.group("user");
        return Extension.isOne(user) && !PhoneNumber.isEmergency(user, country) ? extension(user)
                : number(user, typed, country).orElseGet(() -> new CallTarget(Kind.SIP_URI, "sip:" + user + "@" + domain));
    }

    public static CallTarget extension(String digits) {
        return new CallTarget(Kind.EXTENSION, digits);
    }

    public static CallTarget number(PhoneNumber number) {
        return new CallTarget(Kind.NUMBER, number.e164());
    }

    /** The inverse of {@link #text()} for what was stored. */
    public static CallTarget stored(String text) {
        if (text.equals(VOICEMAIL.text)) {
            return VOICEMAIL;
        }
        Kind kind = text.startsWith("+") ? Kind.NUMBER : text.startsWith("sip:") ? Kind.SIP_URI : Kind.EXTENSION;
        return new CallTarget(kind, text);
    }

    public boolean isVoicemail() {
        return kind == Kind.VOICEMAIL;
    }
}
