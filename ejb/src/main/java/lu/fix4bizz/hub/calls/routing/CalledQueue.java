package lu.fix4bizz.hub.calls.routing;

import java.util.List;

/**
 * Everything a decision needs of a called queue.
 *
 * @param available its agents who have joined it and are available
 */
public record CalledQueue(String name, List<Callee> available) {
    public CalledQueue {
        available = List.copyOf(available);
    }
}
