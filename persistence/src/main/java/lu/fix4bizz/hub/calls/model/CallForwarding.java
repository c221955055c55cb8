package lu.fix4bizz.hub.calls.model;

import jakarta.persistence.Cacheable;
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
import java.util.Optional;
import lu.fix4bizz.hub.accounts.model.OwnedByUser;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.audit.model.Audited;
import lu.fix4bizz.hub.model.Activation;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;

/**
 * One of a user's four forwards (call-services section 2). Switching it off keeps its target and its rings.
 * Who reaches whom over several users is not seen from here: loops are refused by the service that knows all forwards.
 */
@Entity
@Audited
@Cacheable
@Table(name = "call_forwarding")
public class CallForwarding implements OwnedByUser {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "call_forwarding_seq")
    @SequenceGenerator(name = "call_forwarding_seq", sequenceName = "call_forwarding_seq", allocationSize = 500)
    private long id;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "user_id")
    private User user;
    @Enumerated(EnumType.STRING)
    private ForwardingKind kind;
    private boolean enabled;
    @Column(name = "enabled_until")
    private Instant enabledUntil;
    private String target = "";
    private int rings = Rings.DEFAULT.count();
    @Version
    private int version;

    protected CallForwarding() {
    }

    public CallForwarding(User user, ForwardingKind kind) {
        this.user = user;
        this.kind = kind;
    }

    /**
     * Sets where this forward leads, without switching it.
     *
     * @throws Refusal {@code calls.forwarding.error.own_number} for the user's own extension or number
     */
    public void aimAt(CallTarget newTarget) {
        boolean own = user.extension().map(Object::toString).filter(newTarget.text()::equals).isPresent()
                || user.number().map(PhoneNumber::e164).filter(newTarget.text()::equals).isPresent();
        if (own) {
            throw Refusal.invalid("calls.forwarding.error.own_number", newTarget.text());
        }
        target = newTarget.text();
    }

    /** @throws Refusal {@code calls.forwarding.error.no_target} when it is switched on without a target */
    public void turn(Activation wanted) {
        if (wanted.on() && target.isEmpty()) {
            throw Refusal.invalid("calls.forwarding.error.no_target");
        }
        enabled = wanted.on();
        enabledUntil = wanted.storedEnd();
    }

    /**
     * @param count 0 (at once) or 2 to 20
     * @throws Refusal {@code calls.forwarding.error.rings}
     */
    public void ring(int count) {
        rings = new Rings(count).count();
    }

    @Override
    public User user() {
        return user;
    }

    public ForwardingKind kind() {
        return kind;
    }

    public Activation state() {
        return Activation.stored(enabled, enabledUntil);
    }

    public Optional<CallTarget> target() {
        return target.isEmpty() ? Optional.empty() : Optional.of(CallTarget.stored(target));
    }

    public int rings() {
        return rings;
    }

    @Override
    public String auditedPart() {
        return kind.name();
    }
}
