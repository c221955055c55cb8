package lu.fix4bizz.hub.calls;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import lu.fix4bizz.hub.calls.model.CallStatus;

/** Counts ended calls, for each of their users, by how they ended. */
@ApplicationScoped
public class EndedCalls {
    private final Map<CallStatus, LongAdder> byStatus = new ConcurrentHashMap<>();

    /** A call ended for one of its users. */
    public void ended(CallStatus how) {
        byStatus.computeIfAbsent(how, status -> new LongAdder()).increment();
    }

    /** Since the hub started. */
    public long count(CallStatus how) {
        LongAdder count = byStatus.get(how);
        return count == null ? 0 : count.sum();
    }
}
