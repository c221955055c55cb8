package lu.fix4bizz.hub.accounts.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import lu.fix4bizz.hub.audit.model.AuditSubject;
import lu.fix4bizz.hub.audit.model.Audited;

/** How the people of a company sign in at its own OpenID provider. The client secret is kept sealed. */
@Entity
@Audited(secrets = "clientSecret", silent = {"secretSetAt", "provenAt"})
@Table(name = "corporate_sign_in")
public class CorporateSignIn implements AuditSubject {
    @Id
    @Column(name = "company_id")
    private long companyId;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "company_id", insertable = false, updatable = false)
    private Company company;
    private String issuer;
    @Column(name = "client_id")
    private String clientId;
    @Column(name = "client_secret")
    private String clientSecret;
    @Column(name = "secret_set_at")
    private Instant secretSetAt;
    @Column(name = "email_claim")
    private String emailClaim;
    @Column(name = "first_name_claim")
    private String firstNameClaim;
    @Column(name = "last_name_claim")
    private String lastNameClaim;
    private boolean enabled;
    @Column(name = "only_way")
    private boolean onlyWay;
    @Column(name = "creates_users")
    private boolean createsUsers;
    @Column(name = "proven_at")
    private Instant provenAt;
    @Version
    private int version;

    protected CorporateSignIn() {
    }

    /** Off, until somebody turns it on. */
    public CorporateSignIn(Company company, String issuer, String clientId, ClaimNames claims) {
        this.companyId = company.id();
        this.company = company;
        this.issuer = issuer;
        this.clientId = clientId;
        read(claims);
    }

    /** Another provider, or another client there, has proven nothing yet. */
    public void ask(String otherIssuer, String otherClient) {
        if (!issuer.equals(otherIssuer) || !clientId.equals(otherClient)) {
            provenAt = null;
        }
        issuer = otherIssuer;
        clientId = otherClient;
    }

    public void keepSecret(String sealed, Instant at) {
        clientSecret = sealed;
        secretSetAt = at;
    }

    public void forgetSecret() {
        clientSecret = null;
        secretSetAt = null;
    }

    public void read(ClaimNames claims) {
        emailClaim = claims.email();
        firstNameClaim = claims.firstName();
        lastNameClaim = claims.lastName();
    }

    /**
     * Opens this way in, or closes it.
     *
     * @param only    whether passwords are refused beside it
     * @param creates whether whoever is new is added to the company
     */
    public void open(boolean on, boolean only, boolean creates) {
        enabled = on;
        onlyWay = only;
        createsUsers = creates;
    }

    /** Somebody came in by it, with these settings. */
    public void prove(Instant at) {
        provenAt = at;
    }

    public boolean isProven() {
        return provenAt != null;
    }

    public boolean isEnabled() {
        return enabled;
    }

    /** Whether users' passwords open nothing now. */
    public boolean closesPasswords() {
        return isEnabled() && isOnlyWay();
    }

    /** What is chosen; it holds while {@link #isEnabled}. */
    public boolean isOnlyWay() {
        return onlyWay;
    }

    public boolean createsUsers() {
        return createsUsers;
    }

    public long companyId() {
        return companyId;
    }

    public Company company() {
        return company;
    }

    public String issuer() {
        return issuer;
    }

    public String clientId() {
        return clientId;
    }

    /** Empty for a client that has none. */
    public Optional<String> sealedSecret() {
        return Optional.ofNullable(clientSecret);
    }

    public Optional<Instant> secretSetAt() {
        return Optional.ofNullable(secretSetAt);
    }

    public ClaimNames claims() {
        return new ClaimNames(emailClaim, firstNameClaim, lastNameClaim);
    }

    public int version() {
        return version;
    }

    @Override
    public long auditedCompany() {
        return companyId;
    }

    @Override
    public String auditedName() {
        return company.name();
    }
}
