package lu.fix4bizz.hub.calls.model;

import jakarta.persistence.Cacheable;
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
import lu.fix4bizz.hub.accounts.model.Company;
import lu.fix4bizz.hub.audit.model.AuditSubject;
import lu.fix4bizz.hub.audit.model.Audited;

/** A SIP peer that leads to the public network. Calls from its address come in from outside, calls to outside numbers go there. */
@Entity
@Audited
@Cacheable
public class Trunk implements AuditSubject {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "trunk_seq")
    @SequenceGenerator(name = "trunk_seq", sequenceName = "trunk_seq", allocationSize = 50)
    private long id;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "company_id")
    private Company company;
    private String name;
    private String host;
    private int port;
    @Column(name = "trusted_identity")
    private boolean trusted;
    private int place;
    @Version
    private int version;

    protected Trunk() {
    }

    /**
     * @param operator the operator's own company
     * @param trusted  whether P-Asserted-Identity is believed from it and sent to it (RFC 3325 section 6)
     */
    public Trunk(Company operator, String name, String host, int port, boolean trusted) {
        this.company = operator;
        change(name, host, port, trusted);
    }

    /** As in the constructor. */
    public final void change(String newName, String newHost, int newPort, boolean nowTrusted) {
        name = newName;
        host = newHost;
        port = newPort;
        trusted = nowTrusted;
    }

    /** @param rank calls to the public network take the trunk with the lowest */
    public void place(int rank) {
        place = rank;
    }

    public int place() {
        return place;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String host() {
        return host;
    }

    public int port() {
        return port;
    }

    public boolean trusted() {
        return trusted;
    }

    /** Counts the changes of this trunk, as that of a user does. */
    public int version() {
        return version;
    }

    @Override
    public long auditedCompany() {
        return company.id();
    }

    @Override
    public String auditedName() {
        return name;
    }
}
