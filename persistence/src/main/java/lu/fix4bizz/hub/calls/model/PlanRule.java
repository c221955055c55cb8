package lu.fix4bizz.hub.calls.model;

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
import lu.fix4bizz.hub.audit.model.AuditSubject;
import lu.fix4bizz.hub.audit.model.Audited;

/** What a plan says to calls of one class. */
@Entity
@Audited
@Table(name = "plan_rule")
public class PlanRule implements AuditSubject {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plan_rule_seq")
    @SequenceGenerator(name = "plan_rule_seq", sequenceName = "plan_rule_seq", allocationSize = 50)
    private long id;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "plan_id")
    private OutgoingPlan plan;
    @Enumerated(EnumType.STRING)
    @Column(name = "call_class")
    private CallClass callClass;
    @Enumerated(EnumType.STRING)
    private PlanDecision calls;
    @Enumerated(EnumType.STRING)
    private PlanDecision forwards;

    protected PlanRule() {
    }

    PlanRule(OutgoingPlan plan, CallClass callClass) {
        this.plan = plan;
        this.callClass = callClass;
        decide(callClass.standard(), callClass.standard());
    }

    /** @param ofForwards nobody is there to give a code when a call is forwarded: anything but allowed is blocked */
    public final void decide(PlanDecision ofCalls, PlanDecision ofForwards) {
        calls = ofCalls;
        forwards = ofForwards == PlanDecision.ALLOW ? PlanDecision.ALLOW : PlanDecision.BLOCK;
    }

    public PlanDecision calls() {
        return calls;
    }

    public PlanDecision forwards() {
        return forwards;
    }

    @Override
    public long auditedCompany() {
        return plan.auditedCompany();
    }

    @Override
    public String auditedName() {
        return plan.name();
    }

    @Override
    public String auditedPart() {
        return callClass.name();
    }
}
