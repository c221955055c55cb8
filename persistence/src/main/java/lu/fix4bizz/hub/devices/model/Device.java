package lu.fix4bizz.hub.devices.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import lu.fix4bizz.hub.accounts.model.OwnedByUser;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.audit.model.Audited;

/** A phone of a user: a desk phone or a softphone. */
@Entity
@Audited
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
    private String mac = "";

    protected Device() {
    }

    public Device(User user, String name, String model) {
        this.user = user;
        this.name = name;
        this.model = model;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String model() {
        return model;
    }

    public String mac() {
        return mac;
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
