package lu.fix4bizz.hub.calls.web;

import lu.fix4bizz.hub.calls.CallLog.LoggedCall;
import lu.fix4bizz.hub.calls.model.CallDirection;
import lu.fix4bizz.hub.portal.Words;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;

/**
 * A call of the log in the words of a page.
 *
 * @param dial what reaches the other side; empty when it withheld its number
 * @param when when it began, as short as a list wants it
 * @param date the same with its day
 */
public record CallRow(String id, String state, String icon, String status, String who, String number, String dial, String country, String when,
        String date, String length, List<PathLine> steps, List<String> withoutEffect) implements Serializable {

    static CallRow of(LoggedCall call, Words words) {
        String number = call.number().isEmpty() ? words.say("calls.recent.unavailable") : call.shownNumber();
        String who = call.number().isEmpty() ? words.say("calls.recent.withheld") : call.name().isEmpty() ? number : call.name();
        return new CallRow(call.id(), state(call), icon(call), words.texts().of("calls", call.status()), who, number, call.number(), country(call, words),
                words.when(call.startedAt()), words.date(call.startedAt()), length(call, words), PathLine.applied(call.trace()),
                PathLine.withoutEffect(call.trace(), words));
    }

    private static String state(LoggedCall call) {
        return switch (call.status()) {
            case IN_PROGRESS -> "live";
            case MISSED, REJECTED -> "missed";
            case RECEIVED, PLACED, FORWARDED, VOICEMAIL -> "past";
        };
    }

    private static String icon(LoggedCall call) {
        return switch (call.status()) {
            case IN_PROGRESS -> "pi pi-phone";
            case REJECTED -> "pi pi-ban";
            case FORWARDED -> "pi pi-directions";
            case VOICEMAIL -> "hub-i-voicemail";
            case RECEIVED, PLACED, MISSED -> call.direction() == CallDirection.PLACED ? "pi pi-arrow-up-right" : "pi pi-arrow-down-left";
        };
    }

    private static String country(LoggedCall call, Words words) {
        if (call.number().isEmpty()) {
            return words.say("calls.recent.unknown");
        }
        return call.country().isEmpty() ? words.say("calls.recent.internal") : words.country(call.country());
    }

    private static String length(LoggedCall call, Words words) {
        return call.answeredAt().flatMap(answered -> call.endedAt().map(ended -> Duration.between(answered, ended)))
                .map(talk -> words.length(talk.toSeconds())).orElse("");
    }

    /** Status, number and country in one line, for short lists; the number only where it is not the name already. */
    public String line() {
        return String.join(" · ", who.equals(number) ? List.of(status, country) : List.of(status, number, country));
    }

    /** Whether the log knows why it went where it went. */
    public boolean explained() {
        return !steps.isEmpty();
    }
}
