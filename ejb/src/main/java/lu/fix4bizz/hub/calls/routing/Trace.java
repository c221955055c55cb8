package lu.fix4bizz.hub.calls.routing;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reasons of a decision, whole: every service once, in the order of the specification, also those that were never asked. */
final class Trace {
    /** Call-services section 1, its line 9 last. */
    static final List<String> SERVICES = Stream.concat(CallRouter.TERMINATING.stream().map(Service::name), AfterRinging.SERVICES.stream()).toList();
    /** A service before it decided. */
    static final String NOT_REACHED = "not_reached";
    /** How ringing ends decides about it. */
    static final String AFTER_RINGING = "after_ringing";

    private Trace() {
    }

    /** @param silence why those that said nothing were not asked */
    static List<Reason> whole(List<Reason> spoken, String silence) {
        Map<String, Reason> byService = spoken.stream().collect(Collectors.toMap(Reason::service, Function.identity()));
        return SERVICES.stream().map(service -> byService.getOrDefault(service, Reason.passes(service, silence))).toList();
    }
}
