package lu.fix4bizz.hub.accounts.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import lu.fix4bizz.hub.audit.model.Audited;

/**
 * Who a user is at their company's provider: the subject there, which never changes and is never given to somebody else (OpenID
 * Connect Core section 2). An address can be.
 */
@Entity
@Audited(silent = "companyId")
@Table(name = "corporate_link")
public class CorporateLink implements OwnedByUser {
    @Id
    @Column(name = "user_id")
    private long userId;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "user_id", insertable = false, updatable = false)
    private User user;
    @Column(name = "company_id")
    private long companyId;
    private String issuer;
    private String subject;

    protected CorporateLink() {
    }

    public CorporateLink(User user, String issuer, String subject) {
        this.userId = user.id();
        this.user = user;
        this.companyId = user.company().id();
        this.issuer = issuer;
        this.subject = subject;
    }

    /** The company went to another provider. */
    public void move(String otherIssuer, String otherSubject) {
        issuer = otherIssuer;
        subject = otherSubject;
    }

    public String issuer() {
        return issuer;
    }

    public String subject() {
        return subject;
    }

    @Override
    public User user() {
        return user;
    }
}
