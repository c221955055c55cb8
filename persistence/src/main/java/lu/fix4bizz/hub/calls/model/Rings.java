package lu.fix4bizz.hub.calls.model;

import java.time.Duration;
import lu.fix4bizz.hub.model.Refusal;

/**
 * How long a line rings until it counts as not answered (call-services section 2).
 *
 * @param count 0 (at once) or 2 to 20
 */
public record Rings(int count) {
    public static final Rings DEFAULT = new Rings(3);
    private static final int MOST = 20;
    /** One ring lasts this long wherever rings are counted. */
    private static final Duration EACH = Duration.ofSeconds(5);

    /** @throws Refusal {@code calls.forwarding.error.rings} */
    public Rings {
        if (count != 0 && (count < 2 || count > MOST)) {
            throw Refusal.invalid("calls.forwarding.error.rings", count);
        }
    }

    public Duration time() {
        return EACH.multipliedBy(count);
    }
}
