package lu.fix4bizz.hub.calls.routing;

import java.util.List;

/**
 * Why a service did or did not apply: one line of the trace. Its message key is {@code calls.trace.<service>.<why>}.
 *
 * @param service   the service's name as REST and the texts spell it ("forward-always")
 * @param applies   whether it changed what happens
 * @param why       one word ("off", "on", "forbidden_target")
 * @param arguments what the text names: a target, seconds
 */
public record Reason(String service, boolean applies, String why, List<String> arguments) {

    static Reason applies(String service, String why, String... arguments) {
        return new Reason(service, true, why, List.of(arguments));
    }

    static Reason passes(String service, String why, String... arguments) {
        return new Reason(service, false, why, List.of(arguments));
    }
}
