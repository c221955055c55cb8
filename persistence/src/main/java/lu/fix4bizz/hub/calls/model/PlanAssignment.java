package lu.fix4bizz.hub.calls.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import lu.fix4bizz.hub.accounts.model.OwnedByUser;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.audit.model.Audited;

/** A user with another plan than the company's standard. */
@Entity
@Audited
@Table(name = "plan_assignment")
public class PlanAssignment implements OwnedByUser {
    @Id
    @Column(name = "user_id")
    private long userId;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "user_id", insertable = false, updatable = false)
    private User user;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "plan_id")
    private OutgoingPlan plan;

    protected PlanAssignment() {
    }

    public PlanAssignment(User user, OutgoingPlan plan) {
        this.userId = user.id();
        this.user = user;
        this.plan = plan;
    }

    public OutgoingPlan plan() {
        return plan;
    }

    @Override
    public User user() {
        return user;
    }

    @Override
    public String auditedPart() {
        return plan.name();
    }
}
