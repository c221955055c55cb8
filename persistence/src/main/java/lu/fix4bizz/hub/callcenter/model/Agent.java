package lu.fix4bizz.hub.callcenter.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import lu.fix4bizz.hub.accounts.model.OwnedByUser;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.audit.model.Audited;

/**
 * How an agent stands. After a queue's call an available agent wraps up until a moment that readers compare with the clock: nothing has
 * to end it, and it is no change of what the agent chose. A wrap-up that the agent chose lasts until they choose something else.
 */
@Entity
@Audited(silent = "wrapUpUntil")
@Table(name = "agent")
public class Agent implements OwnedByUser {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "agent_seq")
    @SequenceGenerator(name = "agent_seq", sequenceName = "agent_seq", allocationSize = 50)
    private long id;
    @OneToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "user_id")
    private User user;
    @Enumerated(EnumType.STRING)
    private AgentState state = AgentState.SIGNED_OUT;
    @Enumerated(EnumType.STRING)
    private UnavailableReason reason;
    @Column(name = "wrap_up_until")
    private Instant wrapUpUntil;
    @Version
    private int version;

    protected Agent() {
    }

    /** Signed out. */
    public Agent(User user) {
        this.user = user;
    }

    /** @param why only of somebody unavailable */
    public void change(AgentState wanted, Optional<UnavailableReason> why) {
        state = wanted;
        reason = why.orElse(null);
        wrapUpUntil = null;
    }

    /** A queue's call has ended. Who is no longer available, because they chose so during the call, stays so. */
    public void wrapUp(Instant until) {
        if (state == AgentState.AVAILABLE) {
            wrapUpUntil = until;
        }
    }

    public AgentState state(Instant now) {
        return state == AgentState.AVAILABLE && wrapUpUntil != null && now.isBefore(wrapUpUntil) ? AgentState.WRAP_UP : state;
    }

    /** Calls are offered from this moment on; empty while the agent has to say so first. */
    public Optional<Instant> availableFrom() {
        return state == AgentState.AVAILABLE ? Optional.of(wrapUpUntil == null ? Instant.MIN : wrapUpUntil) : Optional.empty();
    }

    public Optional<UnavailableReason> reason() {
        return Optional.ofNullable(reason);
    }

    @Override
    public User user() {
        return user;
    }
}
