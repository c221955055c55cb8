package lu.fix4bizz.hub.accounts.model;

import jakarta.persistence.Cacheable;
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
import lu.fix4bizz.hub.audit.model.AuditSubject;
import lu.fix4bizz.hub.audit.model.Audited;

/** Users of a company who share settings, where they choose to follow them. A user is in one group at most. */
@Entity
@Audited
@Cacheable
@Table(name = "user_group")
public class UserGroup implements AuditSubject {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "user_group_seq")
    @SequenceGenerator(name = "user_group_seq", sequenceName = "user_group_seq", allocationSize = 50)
    private long id;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "company_id")
    private Company company;
    private String name;
    @Version
    private int version;

    protected UserGroup() {
    }

    /** @param name unique in the company, whatever case */
    public UserGroup(Company company, String name) {
        this.company = company;
        this.name = name;
    }

    public void rename(String newName) {
        name = newName;
    }

    public long id() {
        return id;
    }

    public Company company() {
        return company;
    }

    public String name() {
        return name;
    }

    /** Counts the changes: a form that was opened before another change is told by it. */
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
