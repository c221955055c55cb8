package lu.fix4bizz.hub.accounts;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import lu.fix4bizz.hub.accounts.model.DigestAlgorithm;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;

/**
 * A line and whose it is, as the SIP engine needs it on every request.
 *
 * @param number        E.164, empty without one
 * @param companyNumber what is shown instead of a hidden number; E.164, empty without one
 * @param offered       digest algorithms of the company, strongest first
 */
public record Subscriber(long userId, long companyId, String displayName, String extension, String domain, String number,
        String companyNumber, String country, String language, boolean hideNumber, List<DigestAlgorithm> offered, String ha1Sha256,
        String ha1Md5) implements Serializable {

    static Subscriber of(User user) {
        return new Subscriber(user.id(), user.company().id(), user.displayName(), user.extension().orElseThrow().digits(),
                user.company().domain(), user.number().map(PhoneNumber::e164).orElse(""),
                user.company().mainNumber().map(PhoneNumber::e164).orElse(""), user.company().country(), user.language(),
                user.hideNumber(), user.company().digestAlgorithms(), user.sipHa1(DigestAlgorithm.SHA_256).orElse(""),
                user.sipHa1(DigestAlgorithm.MD5).orElse(""));
    }

    /** Address of record without its scheme: {@code extension@domain}. */
    public String aor() {
        return extension + "@" + domain;
    }

    /** What people outside see: the own number, or the company's for a line without one; empty without both. */
    public String outgoingNumber() {
        return number.isEmpty() ? companyNumber : number;
    }

    /** H(A1) of RFC 7616 section 3.4.2. */
    public Optional<String> ha1(DigestAlgorithm algorithm) {
        String ha1 = algorithm == DigestAlgorithm.MD5 ? ha1Md5 : ha1Sha256;
        return ha1.isEmpty() ? Optional.empty() : Optional.of(ha1);
    }

    /** Never the digests. */
    @Override
    public String toString() {
        return aor();
    }
}
