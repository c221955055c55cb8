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
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import lu.fix4bizz.hub.audit.model.Audited;

/** A bearer token of the REST API (RFC 6750). Only its SHA-256 is kept: the token is random, so a slow hash adds nothing. */
@Entity
@Audited(secrets = "tokenHash", silent = "lastUsedAt")
@Table(name = "api_token")
public class ApiToken implements OwnedByUser {
    /** What it may do in its user's name. */
    public enum Scope { READ, WRITE }

    /** Often enough to tell a token that is in use from one that is not, and no write for each request. */
    private static final Duration USE_IS_NOTED_EACH = Duration.ofHours(1);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "api_token_seq")
    @SequenceGenerator(name = "api_token_seq", sequenceName = "api_token_seq", allocationSize = 50)
    private long id;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "user_id")
    private User user;
    private String name;
    @Column(name = "token_hash")
    private String tokenHash;
    @Enumerated(EnumType.STRING)
    private Scope scope;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    protected ApiToken() {
    }

    public ApiToken(User user, String name, String token, Scope scope, Instant createdAt) {
        this.user = user;
        this.name = name;
        this.tokenHash = SecretHash.of(token);
        this.scope = scope;
        this.createdAt = createdAt;
    }

    /** It was used; that is kept to the hour. */
    public void used(Instant now) {
        if (lastUsedAt == null || now.isAfter(lastUsedAt.plus(USE_IS_NOTED_EACH))) {
            lastUsedAt = now;
        }
    }

    public long id() {
        return id;
    }

    @Override
    public User user() {
        return user;
    }

    public String name() {
        return name;
    }

    public Scope scope() {
        return scope;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** To the hour; empty before it was used. */
    public Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }

    @Override
    public String auditedPart() {
        return name;
    }
}
