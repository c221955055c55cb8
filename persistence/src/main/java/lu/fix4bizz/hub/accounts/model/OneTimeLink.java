package lu.fix4bizz.hub.accounts.model;

import jakarta.persistence.Column;
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
import java.time.Instant;

/** A link in an e-mail by which a user chooses a password, once. Only the SHA-256 of its random secret is kept. */
@Entity
@Table(name = "one_time_link")
public class OneTimeLink {
    /** Why it was sent. */
    public enum Purpose { WELCOME, RESET }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "one_time_link_seq")
    @SequenceGenerator(name = "one_time_link_seq", sequenceName = "one_time_link_seq", allocationSize = 50)
    private long id;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "user_id")
    private User user;
    @Enumerated(EnumType.STRING)
    private Purpose purpose;
    @Column(name = "secret_hash")
    private String secretHash;
    @Column(name = "expires_at")
    private Instant expiresAt;
    @Column(name = "used_at")
    private Instant usedAt;
    @Version
    private int version;

    protected OneTimeLink() {
    }

    public OneTimeLink(User user, Purpose purpose, String secret, Instant expiresAt) {
        this.user = user;
        this.purpose = purpose;
        this.secretHash = SecretHash.of(secret);
        this.expiresAt = expiresAt;
    }

    public boolean isOpen(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    public void use(Instant now) {
        usedAt = now;
    }

    public long id() {
        return id;
    }

    public User user() {
        return user;
    }

    public Purpose purpose() {
        return purpose;
    }
}
