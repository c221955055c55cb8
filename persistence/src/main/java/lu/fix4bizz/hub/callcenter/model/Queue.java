package lu.fix4bizz.hub.callcenter.model;

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
import lu.fix4bizz.hub.accounts.model.Company;
import lu.fix4bizz.hub.audit.model.AuditSubject;
import lu.fix4bizz.hub.audit.model.Audited;
import lu.fix4bizz.hub.numbers.model.Extension;

/** An extension of a company whose calls ring at agents. */
@Entity
@Audited
@Table(name = "call_queue")
public class Queue implements AuditSubject {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "call_queue_seq")
    @SequenceGenerator(name = "call_queue_seq", sequenceName = "call_queue_seq", allocationSize = 50)
    private long id;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "company_id")
    private Company company;
    private String extension;
    private String name;
    @Version
    private int version;

    protected Queue() {
    }

    /** @param extension nobody else's in the company */
    public Queue(Company company, Extension extension, String name) {
        this.company = company;
        change(extension, name);
    }

    public final void change(Extension newExtension, String newName) {
        extension = newExtension.digits();
        name = newName;
    }

    public long id() {
        return id;
    }

    public Company company() {
        return company;
    }

    public Extension extension() {
        return Extension.of(extension);
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
