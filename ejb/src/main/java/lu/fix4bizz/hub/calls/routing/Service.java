package lu.fix4bizz.hub.calls.routing;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A terminating service: a function of what would otherwise happen.
 *
 * @param name as the trace, REST and the texts spell it
 */
record Service(String name, Rule rule) {

    /** What a service does; told its name for the reasons that it gives. */
    @FunctionalInterface
    interface Rule {
        Verdict apply(String name, IncomingCall call, Callee callee, Instant now, Step otherwise);
    }

    Verdict apply(IncomingCall call, Callee callee, Instant now, Step otherwise) {
        return rule.apply(name, call, callee, now, otherwise);
    }

    /**
     * What a service answers.
     *
     * @param step    what is now to be done
     * @param reasons why, first the service's own
     * @param takes   the call never comes to the services below
     */
    record Verdict(Step step, List<Reason> reasons, boolean takes) {

        /** The service does not apply: what would otherwise happen, happens. */
        static Verdict leaves(Step otherwise, Reason why) {
            return new Verdict(otherwise, List.of(why), false);
        }

        /** The service decides. */
        static Verdict takes(Step step, Reason why) {
            return new Verdict(step, List.of(why), true);
        }

        /** The service decides to go on where ringing ends. */
        static Verdict goesTo(Decision afterRinging, Reason why) {
            return new Verdict(afterRinging.step(), Stream.concat(Stream.of(why), afterRinging.trace().stream()).toList(), true);
        }
    }
}
