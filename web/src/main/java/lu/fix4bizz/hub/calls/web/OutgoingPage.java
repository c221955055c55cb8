package lu.fix4bizz.hub.calls.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.calls.OutgoingPlans;
import lu.fix4bizz.hub.calls.PlanDraft;
import lu.fix4bizz.hub.calls.model.CallClass;
import lu.fix4bizz.hub.calls.model.PlanDecision;
import lu.fix4bizz.hub.portal.Viewer;

import java.util.Arrays;
import java.util.List;

/** The user's outgoing plan, to be read (G30); {@link QuickPage} has the switch beside it. */
@Named
@RequestScoped
public class OutgoingPage {

    @Inject
    private OutgoingPlans plans;

    @Inject
    private Viewer viewer;

    private PlanDraft plan;

    /** @param forwards whether a forward may lead there */
    public record Line(CallClass callClass, PlanDecision calls, boolean forwards) {

        /** Css state and icon of the decision. */
        public String kind() {
            return calls == PlanDecision.ALLOW ? "on" : calls == PlanDecision.CODE ? "warning" : "danger";
        }
    }

    /** Read once a request: the page asks for its lines already when it looks for what was clicked. */
    private PlanDraft plan() {
        if (plan == null) {
            plan = plans.ofUser(viewer.id());
        }
        return plan;
    }

    public String getName() {
        return plan().name();
    }

    public List<Line> getLines() {
        return Arrays.stream(CallClass.values()).map(one -> new Line(one, plan().rules().get(one).calls(), plan().rules().get(one).forwards() == PlanDecision.ALLOW)).toList();
    }
}
