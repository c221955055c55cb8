package lu.fix4bizz.hub.calls.model;

import jakarta.persistence.Cacheable;
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
import lu.fix4bizz.hub.accounts.model.OwnedByUser;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.audit.model.Audited;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;

/** One of a user's four forwards, and whether the group's is in force instead of it; its own values stay meanwhile. */
@Entity
@Audited
@Cacheable
@Table(name = "call_forwarding")
public class CallForwarding extends ForwardingSettings implements OwnedByUser {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "call_forwarding_seq")
    @SequenceGenerator(name = "call_forwarding_seq", sequenceName = "call_forwarding_seq", allocationSize = 500)
    private long id;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "user_id")
    private User user;
    @Column(name = "follows_group")
    private boolean followsGroup;

    protected CallForwarding() {
    }

    public CallForwarding(User user, ForwardingKind kind) {
        super(kind);
        this.user = user;
    }

    /**
     * Sets where this forward leads, without switching it.
     *
     * @throws Refusal {@code calls.forwarding.error.own_number} for the user's own extension or number
     */
    @Override
    public void aimAt(CallTarget newTarget) {
        boolean own = user.extension().map(Object::toString).filter(newTarget.text()::equals).isPresent()
                || user.number().map(PhoneNumber::e164).filter(newTarget.text()::equals).isPresent();
        if (own) {
            throw Refusal.invalid("calls.forwarding.error.own_number", newTarget.text());
        }
        super.aimAt(newTarget);
    }

    public void follow(boolean group) {
        followsGroup = group;
    }

    /** Whether the user wants the group's forward; without a group the own one is in force. */
    public boolean followsGroup() {
        return followsGroup;
    }

    @Override
    public User user() {
        return user;
    }
}
