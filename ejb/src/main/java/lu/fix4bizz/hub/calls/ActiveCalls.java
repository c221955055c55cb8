package lu.fix4bizz.hub.calls;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which calls each user is in now, ringing ones too: what makes a user busy. */
@ApplicationScoped
public class ActiveCalls {
    private final Map<Long, Set<String>> byUser = new ConcurrentHashMap<>();

    /** @param callId the hub's id of the call; the same one twice counts once */
    public void begin(long userId, String callId) {
        byUser.compute(userId, (key, calls) -> {
            Set<String> known = calls == null ? ConcurrentHashMap.newKeySet() : calls;
            known.add(callId);
            return known;
        });
    }

    /** The same for who has no call now. @return false for who has one: it stays the only one */
    boolean beginIfFree(long userId, String callId) {
        Set<String> first = ConcurrentHashMap.newKeySet();
        first.add(callId);
        return byUser.putIfAbsent(userId, first) == null;
    }

    public void end(long userId, String callId) {
        byUser.computeIfPresent(userId, (key, calls) -> calls.remove(callId) && calls.isEmpty() ? null : calls);
    }

    public int of(long userId) {
        return byUser.getOrDefault(userId, Set.of()).size();
    }

    /** Calls of the whole hub, each once. */
    public long count() {
        return byUser.values().stream().flatMap(Set::stream).distinct().count();
    }
}
