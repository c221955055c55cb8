package lu.fix4bizz.hub.administration.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import lu.fix4bizz.hub.calls.PlanDraft;
import lu.fix4bizz.hub.calls.PlanDraft.Rule;
import lu.fix4bizz.hub.calls.model.CallClass;
import lu.fix4bizz.hub.calls.model.PlanDecision;

/** The fields of an outgoing plan while they are written. */
public class PlanForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What is said to one class. */
    public static class Line implements Serializable {

        private static final long serialVersionUID = 1L;

        private final CallClass callClass;
        private PlanDecision calls;
        private boolean forwards;

        Line(CallClass callClass, Rule rule) {
            this.callClass = callClass;
            calls = rule.calls();
            forwards = rule.forwards() == PlanDecision.ALLOW;
        }

        private Rule rule() {
            return new Rule(calls, forwards ? PlanDecision.ALLOW : PlanDecision.BLOCK);
        }

        public CallClass getCallClass() {
            return callClass;
        }

        public PlanDecision getCalls() {
            return calls;
        }

        public void setCalls(PlanDecision calls) {
            this.calls = calls;
        }

        public boolean isForwards() {
            return forwards;
        }

        public void setForwards(boolean forwards) {
            this.forwards = forwards;
        }
    }

    private String name;
    private boolean standard;
    private String code = "";
    private final PlanDraft before;
    private final List<Line> lines;

    PlanForm(PlanDraft draft) {
        before = draft;
        name = draft.name();
        standard = draft.standard();
        lines = Arrays.stream(CallClass.values()).map(callClass -> new Line(callClass, draft.rules().get(callClass))).toList();
    }

    PlanDraft draft() {
        return new PlanDraft(name, standard, lines.stream().collect(Collectors.toMap(Line::getCallClass, Line::rule)), before.coded(), code, before.version());
    }

    /** The standard plan stays it until another one becomes it. */
    public boolean isStandardBefore() {
        return before.standard();
    }

    public boolean isCoded() {
        return before.coded();
    }

    public List<Line> getLines() {
        return lines;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isStandard() {
        return standard;
    }

    public void setStandard(boolean standard) {
        this.standard = standard;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
