package lu.fix4bizz.hub.calls.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import lu.fix4bizz.hub.accounts.model.OwnedByUser;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.audit.model.Audited;
import lu.fix4bizz.hub.model.Fitting;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;

/** A number outside the hub that rings with a user's fixed line, while it is on and the user's professional mode is. */
@Entity
@Audited
@Table(name = "mobile_number")
public class MobileNumber implements OwnedByUser {
    private static final int LONGEST_NAME = 40;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mobile_number_seq")
    @SequenceGenerator(name = "mobile_number_seq", sequenceName = "mobile_number_seq", allocationSize = 50)
    private long id;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "user_id")
    private User user;
    private String name;
    private String number;
    private boolean enabled;
    @Version
    private int version;

    protected MobileNumber() {
    }

    /** @throws Refusal as {@link #change} */
    public MobileNumber(User user, String name, PhoneNumber number) {
        this.user = user;
        change(name, number);
    }

    /** @throws Refusal {@code calls.mobility.error.name_wrong} */
    public final void change(String newName, PhoneNumber newNumber) {
        if (newName.isBlank() || !Fitting.fits(newName, LONGEST_NAME)) {
            throw Refusal.invalid("calls.mobility.error.name_wrong", LONGEST_NAME);
        }
        name = newName;
        number = newNumber.e164();
    }

    public void turn(boolean on) {
        enabled = on;
    }

    public long id() {
        return id;
    }

    /** What its owner calls it. */
    public String name() {
        return name;
    }

    public PhoneNumber number() {
        return PhoneNumber.of(number);
    }

    public boolean enabled() {
        return enabled;
    }

    public int version() {
        return version;
    }

    @Override
    public User user() {
        return user;
    }

    @Override
    public String auditedPart() {
        return name;
    }
}
