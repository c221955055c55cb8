package lu.fix4bizz.hub.calls.routing;

import java.util.List;

/** A step and a trace as short texts, so that tables of tests stay readable. */
final class Said {
    private Said() {
    }

    static String of(Step step) {
        return switch (step) {
            case Step.Ring ring -> "ring " + ring.locations().size() + " for " + ring.time().toSeconds();
            case Step.Forward forward -> "forward " + forward.why() + " to " + forward.target().text();
            case Step.LeaveMessage message -> "voicemail " + message.greeting();
            case Step.Reject reject -> "reject " + reject.status();
        };
    }

    static List<String> of(List<Reason> trace) {
        return trace.stream().map(reason -> (reason.applies() ? "+" : "-") + reason.service() + " " + reason.why()).toList();
    }
}
