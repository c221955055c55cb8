package lu.fix4bizz.hub.audit.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One field that changed, or one thing that came or went. Written by {@link AuditListener}, never changed. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {
    /** What happened to the subject. */
    public enum Verb { ADDED, CHANGED, REMOVED }

    @Id
    private long id;
    @Column(name = "company_id")
    private long companyId;
    private Instant at;
    private String actor;
    private String subject;
    private String entity;
    @Enumerated(EnumType.STRING)
    private Verb verb;
    private String field;
    @Column(name = "old_value")
    private String oldValue;
    @Column(name = "new_value")
    private String newValue;

    protected AuditEntry() {
    }

    public long id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    /** User name of who did it; empty for the hub itself. */
    public String actor() {
        return actor;
    }

    public String subject() {
        return subject;
    }

    /** Name of the entity and which of several, for example {@code CallForwarding.ALWAYS}. */
    public String entity() {
        return entity;
    }

    public Verb verb() {
        return verb;
    }

    /** Empty unless something changed. */
    public String field() {
        return field;
    }

    /** Empty for a secret, too. */
    public String oldValue() {
        return oldValue;
    }

    public String newValue() {
        return newValue;
    }
}
