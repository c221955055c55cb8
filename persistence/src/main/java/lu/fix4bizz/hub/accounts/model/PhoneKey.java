package lu.fix4bizz.hub.accounts.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.ReadOnly;

/**
 * What authentication reads of a phone that has its own SIP password. The phone itself belongs to the devices, which write it and which
 * this feature cannot know; both are the same row, so that a line and the keys to it are one short read.
 */
@Entity
@ReadOnly
@Table(name = "device")
public class PhoneKey {
    @Id
    private long id;
    @Column(name = "user_id")
    private long userId;
    @Column(name = "sip_place")
    private int sipPlace;
    @Column(name = "sip_ha1_sha256")
    private String sipHa1Sha256;
    @Column(name = "sip_ha1_md5")
    private String sipHa1Md5;

    protected PhoneKey() {
    }

    public long device() {
        return id;
    }

    /** What follows the extension in the name that it signs in with. */
    public int place() {
        return sipPlace;
    }

    /** H(A1) for the algorithm. */
    public String sipHa1(DigestAlgorithm algorithm) {
        return algorithm == DigestAlgorithm.MD5 ? sipHa1Md5 : sipHa1Sha256;
    }
}
