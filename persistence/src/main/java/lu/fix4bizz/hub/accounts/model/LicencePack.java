package lu.fix4bizz.hub.accounts.model;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

/** How many licences of one kind a company bought. */
@Entity
@Audited
@Table(name = "licence_pack")
public class LicencePack implements AuditSubject {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "licence_pack_seq")
    @SequenceGenerator(name = "licence_pack_seq", sequenceName = "licence_pack_seq", allocationSize = 50)
    private long id;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "company_id")
    private Company company;
    @Enumerated(EnumType.STRING)
    private Licence licence;
    private int bought;
    @Version
    private int version;

    protected LicencePack() {
    }

    public LicencePack(Company company, Licence licence, int bought) {
        this.company = company;
        this.licence = licence;
        this.bought = bought;
    }

    /** @param number in all */
    public void buy(int number) {
        bought = number;
    }

    public Licence licence() {
        return licence;
    }

    public int bought() {
        return bought;
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
        return licence.name();
    }
}
