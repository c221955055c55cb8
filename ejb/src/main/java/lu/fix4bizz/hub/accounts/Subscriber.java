package lu.fix4bizz.hub.accounts;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lu.fix4bizz.hub.accounts.model.DigestAlgorithm;
import lu.fix4bizz.hub.accounts.model.PhoneLine;
import lu.fix4bizz.hub.accounts.model.SipName;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;

/**
 * A line and whose it is, as the SIP engine needs it on every request.
 *
 * @param number        E.164, empty without one
 * @param companyNumber what is shown instead of a hidden number; E.164, empty without one
 * @param offered       digest algorithms of the company, strongest first
 * @param keys          what its phones sign in with; none where nobody can, and where it was not asked for
 */
public record Subscriber(long userId, long companyId, String displayName, String extension, String domain, String number,
        String companyNumber, String country, String language, boolean hideNumber, List<DigestAlgorithm> offered,
        List<SipKey> keys) implements Serializable {

    static Subscriber of(User user) {
        return of(user, List.of());
    }

    static Subscriber of(PhoneLine line) {
        return of(line.user(), Stream.concat(SipKey.of(line.user()).stream(), line.keys().stream().map(key -> SipKey.of(line.user(), key))).toList());
    }

    private static Subscriber of(User user, List<SipKey> keys) {
        return new Subscriber(user.id(), user.company().id(), user.displayName(), user.extension().orElseThrow().digits(),
                user.company().domain(), user.number().map(PhoneNumber::e164).orElse(""),
                user.company().mainNumber().map(PhoneNumber::e164).orElse(""), user.company().country(), user.language(),
                user.hideNumber(), user.company().digestAlgorithms(), keys);
    }

    /** Address of record without its scheme: {@code extension@domain}. */
    public String aor() {
        return extension + "@" + domain;
    }

    /** What people outside see: the own number, or the company's for a line without one; empty without both. */
    public String outgoingNumber() {
        return number.isEmpty() ? companyNumber : number;
    }

    public Optional<SipKey> key(SipName name) {
        return keys.stream().filter(key -> key.name().equals(name)).findFirst();
    }

    @Override
    public String toString() {
        return aor();
    }
}
