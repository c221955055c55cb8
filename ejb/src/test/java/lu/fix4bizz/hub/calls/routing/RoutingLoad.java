package lu.fix4bizz.hub.calls.routing;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import lu.fix4bizz.hub.calls.model.ForwardingKind;

/**
 * A measurement, not a test: what one decision costs in CPU time and allocated bytes, best of five rounds after two to warm up.
 *
 * <pre>java -cp target/classes:target/test-classes:../persistence/target/classes lu.fix4bizz.hub.calls.routing.RoutingLoad</pre>
 */
final class RoutingLoad {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int DECISIONS = 2_000_000;
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 5;
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private RoutingLoad() {
    }

    public static void main(String[] args) {
        IncomingCall call = new IncomingCall(new Caller("7202", "Bob", Caller.Identity.SHOWN, true));
        Map<String, Callee> callees = new TreeMap<>(Map.of(
                "a plain line that rings", Called.user("7201").callee(),
                "forward always", Called.user("7201").forwarding(ForwardingKind.ALWAYS, "7203").callee(),
                "busy, with voicemail", Called.user("7201").inCalls(1, false).with(Called.ALWAYS).callee()));
        callees.forEach((what, callee) -> measure(what, call, callee));
    }

    private static void measure(String what, IncomingCall call, Callee callee) {
        long best = Long.MAX_VALUE;
        long bytes = 0;
        int trace = 0;
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            long before = THREADS.getCurrentThreadCpuTime();
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < DECISIONS; i++) {
                trace = CallRouter.decide(call, callee, NOW).trace().size();
            }
            bytes = THREADS.getCurrentThreadAllocatedBytes() - allocated;
            best = round < WARM_UP ? best : Math.min(best, THREADS.getCurrentThreadCpuTime() - before);
        }
        System.out.printf("%-24s %4d ns, %5d bytes, %d reasons%n", what, best / DECISIONS, bytes / DECISIONS, trace);
    }
}
