package lu.fix4bizz.hub.calls.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import lu.fix4bizz.hub.accounts.model.UserGroup;
import lu.fix4bizz.hub.audit.model.Audited;

/** One of a group's four forwards, for those of its users who follow it. */
@Entity
@Audited
@Cacheable
@Table(name = "group_forwarding")
public class GroupForwarding extends ForwardingSettings {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "group_forwarding_seq")
    @SequenceGenerator(name = "group_forwarding_seq", sequenceName = "group_forwarding_seq", allocationSize = 50)
    private long id;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "group_id")
    private UserGroup userGroup;

    protected GroupForwarding() {
    }

    public GroupForwarding(UserGroup group, ForwardingKind kind) {
        super(kind);
        this.userGroup = group;
    }

    @Override
    public long auditedCompany() {
        return userGroup.company().id();
    }

    @Override
    public String auditedName() {
        return userGroup.name();
    }
}
