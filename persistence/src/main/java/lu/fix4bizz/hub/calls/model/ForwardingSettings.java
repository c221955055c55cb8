package lu.fix4bizz.hub.calls.model;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import lu.fix4bizz.hub.audit.model.AuditSubject;
import lu.fix4bizz.hub.model.Activation;
import lu.fix4bizz.hub.model.Refusal;

/**
 * What one of the four forwards is set to (call-services section 2), a user's or a group's. Switching it off keeps its target and its
 * rings. Who reaches whom is not seen from here: loops are refused by the service that knows all forwards.
 */
@MappedSuperclass
public abstract class ForwardingSettings implements AuditSubject {
    @Enumerated(EnumType.STRING)
    private ForwardingKind kind;
    private boolean enabled;
    @Column(name = "enabled_until")
    private Instant enabledUntil;
    private String target = "";
    private int rings = Rings.DEFAULT.count();
    @Version
    private int version;

    protected ForwardingSettings() {
    }

    ForwardingSettings(ForwardingKind kind) {
        this.kind = kind;
    }

    /** Sets where this forward leads, without switching it. */
    public void aimAt(CallTarget newTarget) {
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
