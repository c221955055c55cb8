package lu.fix4bizz.hub.calls.web;

import lu.fix4bizz.hub.calls.Explanation.PathStep;
import lu.fix4bizz.hub.calls.Explanation.TraceLine;
import lu.fix4bizz.hub.portal.Words;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

/** One dot of the drawn way of a call: its state and icon, a title, why, and when it happened (empty if it did not). */
public record PathLine(String state, String icon, String title, String why, String time) implements Serializable {

    /** The way of a call that was only imagined. */
    static List<PathLine> of(List<PathStep> path) {
        return path.stream().map(PathLine::of).toList();
    }

    private static PathLine of(PathStep step) {
        return switch (step.mark()) {
            case START -> new PathLine("taken", "pi pi-phone", step.title(), step.why(), "");
            case DEVICES -> new PathLine("taken", "pi pi-desktop", step.title(), step.why(), "");
            case MOBILES -> new PathLine("taken", "pi pi-mobile", step.title(), step.why(), "");
            case FORWARD -> new PathLine("end", "pi pi-directions", step.title(), step.why(), "");
            case VOICEMAIL -> new PathLine("end", "hub-i-voicemail", step.title(), step.why(), "");
            case STOP -> new PathLine("stop", "pi pi-times", step.title(), step.why(), "");
        };
    }

    /** The services that had their effect on a call of the log; the last one decided. */
    static List<PathLine> applied(List<TraceLine> trace) {
        List<TraceLine> applied = trace.stream().filter(TraceLine::applies).toList();
        return IntStream.range(0, applied.size()).mapToObj(i -> new PathLine(i < applied.size() - 1 ? "taken" : "end",
                icon(applied.get(i).service()), applied.get(i).title(), applied.get(i).why(), "")).toList();
    }

    /** The services that had none, each with its reason, as sentences. */
    static List<String> withoutEffect(List<TraceLine> trace, Words words) {
        return trace.stream().filter(line -> !line.applies()).map(line -> words.say("calls.path.line", line.title(), line.why())).toList();
    }

    private static String icon(String service) {
        return switch (service) {
            case "ring" -> "pi pi-desktop";
            case "mobility" -> "pi pi-mobile";
            case "voicemail" -> "hub-i-voicemail";
            case "do-not-disturb" -> "pi pi-minus";
            case "busy" -> "pi pi-phone";
            case "not-reachable" -> "pi pi-ban";
            default -> "pi pi-directions";
        };
    }
}
