package lu.fix4bizz.hub.calls.sip;

import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.sip.Address;
import javax.servlet.sip.ServletParseException;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipURI;
import javax.servlet.sip.TelURL;
import javax.servlet.sip.URI;
import lu.fix4bizz.hub.accounts.Subscriber;
import lu.fix4bizz.hub.calls.routing.Caller;
import lu.fix4bizz.hub.calls.routing.Caller.Identity;
import lu.fix4bizz.hub.calls.routing.IncomingCall;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;

/** The only place where headers become domain values. */
final class IncomingCalls {
    private static final Pattern DIVERSION_COUNT = Pattern.compile("counter=(\\d{1,3})");

    private IncomingCalls() {
    }

    /** A call of one of the hub's own users; who they are is what they proved, not what From says. */
    static IncomingCall from(SipServletRequest invite, Subscriber caller) {
        boolean hidden = caller.hideNumber() || asksForPrivacy(invite);
        return new IncomingCall(new Caller(caller.extension(), caller.displayName(), hidden ? Identity.WITHHELD : Identity.SHOWN, true));
    }

    /**
     * A call from a trunk.
     *
     * @param trusted whether P-Asserted-Identity is believed (RFC 3325 section 5)
     * @param country of the called company, for a caller's number in national form
     */
    static IncomingCall fromOutside(SipServletRequest invite, boolean trusted, String country) throws ServletParseException {
        Address identity = trusted && invite.getHeader("P-Asserted-Identity") != null
                ? invite.getAddressHeader("P-Asserted-Identity") : invite.getFrom();
        Optional<PhoneNumber> number = PhoneNumber.read(user(identity.getURI()), country);
        Identity shown = asksForPrivacy(invite) ? Identity.WITHHELD : number.isPresent() ? Identity.SHOWN : Identity.UNAVAILABLE;
        String name = shown == Identity.SHOWN ? Optional.ofNullable(identity.getDisplayName()).orElse("") : "";
        return new IncomingCall(new Caller(number.map(PhoneNumber::e164).orElse(""), name, shown, false), diverted(invite));
    }

    /** RFC 3323 section 4.1 and 4.2. */
    private static boolean asksForPrivacy(SipServletRequest invite) {
        String privacy = Optional.ofNullable(invite.getHeader("Privacy")).orElse("").toLowerCase(Locale.ROOT);
        boolean anonymous = invite.getFrom().getURI() instanceof SipURI from && "anonymous".equalsIgnoreCase(from.getUser())
                && from.getHost().toLowerCase(Locale.ROOT).endsWith("anonymous.invalid");
        return anonymous || privacy.contains("id") || privacy.contains("user") || privacy.contains("header");
    }

    /** One empty text for each diversion before the hub (RFC 5806 section 6): they count, but name no line of ours. */
    private static List<String> diverted(SipServletRequest invite) {
        List<String> before = new ArrayList<>();
        ListIterator<String> diversions = invite.getHeaders("Diversion");
        while (diversions.hasNext() && before.size() <= IncomingCall.MOST_DIVERSIONS) {
            Matcher counter = DIVERSION_COUNT.matcher(diversions.next());
            int count = counter.find() ? Math.min(Integer.parseInt(counter.group(1)), IncomingCall.MOST_DIVERSIONS) : 1;
            before.addAll(java.util.Collections.nCopies(Math.max(1, count), ""));
        }
        return before;
    }

    /** What was dialled: the user part of the request URI, without parameters. */
    static String dialled(SipServletRequest invite) {
        return user(invite.getRequestURI());
    }

    private static String user(URI uri) {
        String user = switch (uri) {
            case SipURI sip -> Optional.ofNullable(sip.getUser()).orElse("");
            case TelURL tel -> (tel.isGlobal() ? "+" : "") + tel.getPhoneNumber().replace("+", "");
            default -> "";
        };
        int parameters = user.indexOf(';');
        return parameters < 0 ? user : user.substring(0, parameters);
    }
}
