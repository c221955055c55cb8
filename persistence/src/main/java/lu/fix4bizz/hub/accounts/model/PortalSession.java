package lu.fix4bizz.hub.accounts.model;

import jakarta.persistence.Column;
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
import java.time.Duration;
import java.time.Instant;
import lu.fix4bizz.hub.model.Fitting;

/**
 * A sign-in of one browser. A remembered one outlives the browser's session by a random secret in a cookie, of which only the
 * SHA-256 is kept and which changes with each use: two who use the same one are told apart.
 */
@Entity
@Table(name = "portal_session")
public class PortalSession {
    /** What a cookie that a browser sent means. */
    public enum Recognition {
        /** The secret of now. */
        CURRENT,
        /** The secret before: a second request of the same moment. */
        JUST_REPLACED,
        /** A secret that was used long ago: somebody has a copy of the cookie. */
        STOLEN,
        UNKNOWN
    }

    private static final Duration SAME_MOMENT = Duration.ofSeconds(30);
    private static final int LONGEST_AGENT = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "portal_session_seq")
    @SequenceGenerator(name = "portal_session_seq", sequenceName = "portal_session_seq", allocationSize = 50)
    private long id;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "user_id")
    private User user;
    @Column(name = "started_at")
    private Instant startedAt;
    @Column(name = "seen_at")
    private Instant seenAt;
    private String agent;
    private String source;
    @Column(name = "remember_hash")
    private String rememberHash;
    @Column(name = "former_hash")
    private String formerHash;
    @Column(name = "rotated_at")
    private Instant rotatedAt;
    @Column(name = "ends_at")
    private Instant endsAt;
    @Version
    private int version;

    protected PortalSession() {
    }

    /**
     * @param agent  the browser's User-Agent
     * @param source its address
     * @param endsAt when it ends unless it is used before
     */
    public PortalSession(User user, String agent, String source, Instant now, Instant endsAt) {
        this.user = user;
        this.agent = Fitting.text(agent, LONGEST_AGENT);
        this.source = source;
        this.startedAt = now;
        this.seenAt = now;
        this.endsAt = endsAt;
    }

    /** Gives the browser a new secret to be remembered by. */
    public void remember(String secret, Instant now, Instant until) {
        formerHash = rememberHash;
        rememberHash = SecretHash.of(secret);
        rotatedAt = now;
        endsAt = until;
    }

    public Recognition recognise(String secret, Instant now) {
        String hash = SecretHash.of(secret);
        if (hash.equals(rememberHash)) {
            return Recognition.CURRENT;
        }
        if (hash.equals(formerHash)) {
            return now.isAfter(rotatedAt.plus(SAME_MOMENT)) ? Recognition.STOLEN : Recognition.JUST_REPLACED;
        }
        return Recognition.UNKNOWN;
    }

    /** The browser was here; a sign-in that is not remembered lasts on from now. */
    public void seen(Instant at, Duration idle) {
        seenAt = at;
        if (!remembered()) {
            endsAt = at.plus(idle);
        }
    }

    public boolean isOpen(Instant now) {
        return now.isBefore(endsAt);
    }

    public boolean remembered() {
        return rememberHash != null;
    }

    public long id() {
        return id;
    }

    public User user() {
        return user;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant seenAt() {
        return seenAt;
    }

    public String agent() {
        return agent;
    }

    public String source() {
        return source;
    }
}
