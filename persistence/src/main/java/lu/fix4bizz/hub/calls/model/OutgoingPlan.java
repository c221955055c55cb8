package lu.fix4bizz.hub.calls.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import lu.fix4bizz.hub.accounts.model.Company;
import lu.fix4bizz.hub.audit.model.AuditSubject;
import lu.fix4bizz.hub.audit.model.Audited;

/** Which calls users may place, and where their forwards may lead. One plan of a company is its standard: of whoever has no other. */
@Entity
@Audited(secrets = "codeHash")
@Table(name = "outgoing_plan")
public class OutgoingPlan implements AuditSubject {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outgoing_plan_seq")
    @SequenceGenerator(name = "outgoing_plan_seq", sequenceName = "outgoing_plan_seq", allocationSize = 50)
    private long id;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "company_id")
    private Company company;
    private String name;
    private boolean standard;
    @Column(name = "code_hash")
    private String codeHash;
    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
    @MapKey(name = "callClass")
    private Map<CallClass, PlanRule> rules = new EnumMap<>(CallClass.class);
    @Version
    private int version;

    protected OutgoingPlan() {
    }

    /** With the standard rules. */
    public OutgoingPlan(Company company, String name) {
        this.company = company;
        this.name = name;
        for (CallClass callClass : CallClass.values()) {
            rules.put(callClass, new PlanRule(this, callClass));
        }
    }

    public void rename(String newName) {
        name = newName;
    }

    /** @param isStandard of whoever has no other plan */
    public void makeStandard(boolean isStandard) {
        standard = isStandard;
    }

    /** @param hash of the authorisation code; the code itself is kept nowhere */
    public void setCodeHash(String hash) {
        codeHash = hash;
    }

    public PlanRule rule(CallClass callClass) {
        return rules.get(callClass);
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

    public boolean standard() {
        return standard;
    }

    public Optional<String> codeHash() {
        return Optional.ofNullable(codeHash);
    }

    public int version() {
        return version;
    }

    @Override
    public long auditedCompany() {
        return company.id();
    }

    @Override
    public String auditedName() {
        return company.name();
    }

    @Override
    public String auditedPart() {
        return name;
    }
}
