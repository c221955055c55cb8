package lu.fix4bizz.hub.calls.model;

import java.util.Locale;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.numbers.model.Extension;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;

/**
 * Where a call may be sent: an extension of the company, a public number, a SIP URI of the company, or voicemail.
 * {@link #text()} is its one spelling: in the database, in REST and in the portal's fields.
 */
public record CallTarget(Kind kind, String text) {
    public enum Kind { EXTENSION, NUMBER, SIP_URI, VOICEMAIL }

    public static final CallTarget VOICEMAIL = new CallTarget(Kind.VOICEMAIL, "voicemail");

    /**
     * Reads what a person or a program wrote.
     *
     * @param text    {@code 7203}, {@code +352...}, a national number, {@code sip:7203@domain} or {@code voicemail}
     * @param country the company's, for national numbers
     * @param domain  the company's, the only one that a SIP URI may name
     * @throws Refusal {@code calls.forwarding.error.no_target} or {@code calls.forwarding.error.not_a_target}
     */
    public static CallTarget read(String text, String country, String domain) {
        String typed = text.strip();
        if (typed.isEmpty()) {
            throw Refusal.invalid("calls.forwarding.error.no_target");
        }
        if (typed.equalsIgnoreCase(VOICEMAIL.text)) {
            return VOICEMAIL;
        }
        if (typed.toLowerCase(Locale.ROOT).startsWith("sip:")) {
            return uri(typed, domain);
        }
        if (PhoneNumber.isEmergency(typed, country)) {
            throw Refusal.invalid("calls.forwarding.error.emergency", typed);
        }
        String compact = typed.replaceAll("[\\s\\u00a0\\u202f]", "");
        return compact.length() <= 5 && Extension.isOne(compact) ? extension(compact)
                : PhoneNumber.read(typed, country).map(CallTarget::number)
                        .orElseThrow(() -> Refusal.invalid("calls.forwarding.error.not_a_target", typed));
    }

    private static CallTarget uri(String typed, String domain) {
        String address = typed.substring(4);
        if (!address.toLowerCase(Locale.ROOT).endsWith("@" + domain) || address.length() > 80) {
            throw Refusal.invalid("calls.forwarding.error.not_a_target", typed);
        }
        String user = address.substring(0, address.indexOf('@'));
        return Extension.isOne(user) ? extension(user) : new CallTarget(Kind.SIP_URI, "sip:" + user + "@" + domain);
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
