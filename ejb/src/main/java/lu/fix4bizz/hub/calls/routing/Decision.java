package lu.fix4bizz.hub.calls.routing;

import java.util.List;

/**
 * What happens to a call and why.
 *
 * @param trace what every service said of it, each once, in the order of the specification; the decision that follows ringing
 *              repeats what was said before, so that the last decision of a call explains all of it
 */
public record Decision(Step step, List<Reason> trace) {

    public Decision {
        trace = List.copyOf(trace);
    }

    /** The same; where it refuses, the callee wants it so. */
    public Decision wanted() {
        return step instanceof Step.Reject refusal ? new Decision(new Step.Reject(refusal.status(), true), trace) : this;
    }
}
