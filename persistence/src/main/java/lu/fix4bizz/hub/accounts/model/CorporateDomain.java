package lu.fix4bizz.hub.accounts.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import lu.fix4bizz.hub.audit.model.AuditSubject;
import lu.fix4bizz.hub.audit.model.Audited;

/** What stands after the @ in the addresses of a company's people, in lower case: by it the sign-in page finds the company. One company only has it. */
@Entity
@Audited
@Table(name = "corporate_domain")
public class CorporateDomain implements AuditSubject {
    @Id
    private String domain;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "company_id")
    private CorporateSignIn signIn;

    protected CorporateDomain() {
    }

    public CorporateDomain(String domain, CorporateSignIn signIn) {
        this.domain = domain;
        this.signIn = signIn;
    }

    public String domain() {
        return domain;
    }

    public CorporateSignIn signIn() {
        return signIn;
    }

    @Override
    public long auditedCompany() {
        return signIn.auditedCompany();
    }

    @Override
    public String auditedName() {
        return signIn.auditedName();
    }

    @Override
    public String auditedPart() {
        return domain;
    }
}
