package lu.fix4bizz.hub.devices.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.Optional;
import lu.fix4bizz.hub.accounts.model.DigestAlgorithm;
import lu.fix4bizz.hub.accounts.model.OwnedByUser;
import lu.fix4bizz.hub.accounts.model.SipName;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.audit.model.Audited;

/**
 * A phone of a user: a desk phone or a softphone. It opens the user's line with a name and a password of its own or, where it has none, with
 * those of the line.
 */
@Entity
@Audited(secrets = "sipHa1Sha256", silent = {"sipHa1Md5", "sipPlace"})
public class Device implements OwnedByUser {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "device_seq")
    @SequenceGenerator(name = "device_seq", sequenceName = "device_seq", allocationSize = 500)
    private long id;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "user_id")
    private User user;
    private String name;
    private String model;
    private String mac;
    @Column(name = "sip_place")
    private int sipPlace;
    @Column(name = "sip_ha1_sha256")
    private String sipHa1Sha256;
    @Column(name = "sip_ha1_md5")
    private String sipHa1Md5;
    @Version
    private int version;

    protected Device() {
    }

    public Device(User user, String name, DeviceModel model, Optional<MacAddress> mac) {
        this.user = user;
        describe(name, model, mac);
    }

    public void describe(String called, DeviceModel type, Optional<MacAddress> address) {
        name = called;
        model = type.word();
        mac = address.map(MacAddress::digits).orElse(null);
    }

    /**
     * From now on the phone signs in by itself. The digests hold for its name, and so for the user's extension (RFC 7616 section 3.4.2).
     *
     * @param place in the name of the phone, {@link #sipName}
     */
    public void setSipPassword(int place, String password) {
        sipPlace = place;
        sipHa1Sha256 = user.sipHa1Of(password, place, DigestAlgorithm.SHA_256);
        sipHa1Md5 = user.sipHa1Of(password, place, DigestAlgorithm.MD5);
    }

    /** The line became another one, its own name and password are worth nothing there: the phone signs in as the line again. */
    public void shareSipPassword() {
        sipPlace = 0;
        sipHa1Sha256 = null;
        sipHa1Md5 = null;
    }

    /** Whether it signs in by itself; if not, it shares the password of the line. */
    public boolean hasOwnSipPassword() {
        return sipPlace > 0;
    }

    /** What it signs in as; empty for a user without a line. */
    public Optional<SipName> sipName() {
        return user.extension().map(line -> new SipName(line.digits(), sipPlace));
    }

    public int sipPlace() {
        return sipPlace;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public DeviceModel model() {
        return new DeviceModel(model);
    }

    public Optional<MacAddress> mac() {
        return Optional.ofNullable(mac).map(MacAddress::new);
    }

    /** Counts the changes: a form that was opened before another change is told by it. */
    public int version() {
        return version;
    }

    @Override
    public String auditedPart() {
        return name;
    }

    @Override
    public User user() {
        return user;
    }
}
