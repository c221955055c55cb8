package lu.fix4bizz.hub.accounts;

import java.io.Serializable;
import java.util.Optional;
import lu.fix4bizz.hub.accounts.model.DigestAlgorithm;
import lu.fix4bizz.hub.accounts.model.PhoneKey;
import lu.fix4bizz.hub.accounts.model.SipName;
import lu.fix4bizz.hub.accounts.model.User;

/**
 * What opens a line to a phone.
 *
 * @param name   that the phone signs in with
 * @param device the phone, where it has its own key; 0 for the key of the line
 */
public record SipKey(SipName name, long device, String sha256, String md5) implements Serializable {

    static Optional<SipKey> of(User user) {
        return user.sipHa1(DigestAlgorithm.SHA_256).map(sha256 -> new SipKey(new SipName(user.extension().orElseThrow().digits(), 0), 0, sha256,
                user.sipHa1(DigestAlgorithm.MD5).orElseThrow()));
    }

    static SipKey of(User user, PhoneKey phone) {
        return new SipKey(new SipName(user.extension().orElseThrow().digits(), phone.place()), phone.device(), phone.sipHa1(DigestAlgorithm.SHA_256),
                phone.sipHa1(DigestAlgorithm.MD5));
    }

    /** H(A1) of RFC 7616 section 3.4.2. */
    public String ha1(DigestAlgorithm algorithm) {
        return algorithm == DigestAlgorithm.MD5 ? md5 : sha256;
    }

    /** Never the digests. */
    @Override
    public String toString() {
        return name.toString();
    }
}
