package lu.fix4bizz.hub.calls;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import lu.fix4bizz.hub.calls.model.CallClass;
import lu.fix4bizz.hub.calls.model.OutgoingPlan;
import lu.fix4bizz.hub.calls.model.PlanDecision;
import lu.fix4bizz.hub.calls.model.PlanRule;

/**
 * What stands in a plan.
 *
 * @param standard whether it is the plan of whoever has no other
 * @param rules    one for each class
 * @param coded    whether an authorisation code is stored
 * @param code     a new one; empty keeps what is stored
 * @param version  of the plan when the form was opened; 0 for a new one
 */
public record PlanDraft(String name, boolean standard, Map<CallClass, Rule> rules, boolean coded, String code, int version) implements Serializable {
    public PlanDraft {
        name = name.strip();
        code = code.strip();
        rules = Map.copyOf(rules);
    }

    /** What is said to calls and to forwards of a class. */
    public record Rule(PlanDecision calls, PlanDecision forwards) implements Serializable {
        static Rule of(PlanRule rule) {
            return new Rule(rule.calls(), rule.forwards());
        }
    }

    static PlanDraft of(OutgoingPlan plan) {
        Map<CallClass, Rule> rules = new EnumMap<>(CallClass.class);
        for (CallClass callClass : CallClass.values()) {
            rules.put(callClass, Rule.of(plan.rule(callClass)));
        }
        return new PlanDraft(plan.name(), plan.standard(), rules, plan.codeHash().isPresent(), "", plan.version());
    }

    /** Whether calls may be sent on to such a number. */
    boolean forwards(CallClass callClass) {
        return rules.get(callClass).forwards() == PlanDecision.ALLOW;
    }

    boolean asksForCode() {
        return rules.values().stream().anyMatch(rule -> rule.calls() == PlanDecision.CODE);
    }
}
