package lu.fix4bizz.hub.calls.routing;

import java.util.List;

/** What happens to a call, and what every service said of it, in the order of the specification. */
public record Decision(Step step, List<Reason> trace) {

    public Decision {
        trace = List.copyOf(trace);
    }
}
