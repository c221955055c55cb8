package lu.fix4bizz.hub.media;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who sends on a media stream, seen from the party whose SDP says it (RFC 4566, section 6). */
public enum Direction {
    SENDRECV(true, true), SENDONLY(true, false), RECVONLY(false, true), INACTIVE(false, false);

    private final boolean sends;
    private final boolean receives;

    Direction(boolean sends, boolean receives) {
        this.sends = sends;
        this.receives = receives;
    }

    /** @return whether the party of this SDP sends */
    public boolean sends() {
        return sends;
    }

    /** @return whether the party of this SDP wants to receive */
    public boolean receives() {
        return receives;
    }

    /** @return the same stream seen from the other side: the widest answer to an offer (RFC 3264, section 6.1) */
    public Direction reversed() {
        return of(receives, sends);
    }

    /** @return the attribute name, for example {@code sendonly} */
    public String attribute() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Direction of(boolean sends, boolean receives) {
        return Stream.of(values()).filter(d -> d.sends == sends && d.receives == receives).findFirst().orElseThrow();
    }

    static Optional<Direction> named(String attribute) {
        return Stream.of(values()).filter(d -> d.attribute().equals(attribute)).findFirst();
    }
}
