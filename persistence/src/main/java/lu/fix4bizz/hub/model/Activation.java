package lu.fix4bizz.hub.model;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether something is switched on, and until when. Nobody has to switch it off at its end: from then on it is off for whoever asks.
 *
 * @param until it is on before this moment
 */
public record Activation(Instant until) implements Serializable {
    public static final Activation OFF = new Activation(Instant.MIN);
    /** Without an end. */
    public static final Activation ON = new Activation(Instant.MAX);

    public static Activation of(boolean on) {
        return on ? ON : OFF;
    }

    /** The inverse of its two columns. @param end null without one */
    public static Activation stored(boolean on, Instant end) {
        return on && end != null ? new Activation(end) : of(on);
    }

    /** What of it is stored as its end; null without one. */
    public Instant storedEnd() {
        return isEnding() ? until : null;
    }

    private boolean isEnding() {
        return !equals(OFF) && !equals(ON);
    }

    public boolean isOn(Instant now) {
        return now.isBefore(until);
    }

    /** The same as somebody sees it who looks now: what has ended is off. */
    public Activation at(Instant now) {
        return isOn(now) ? this : OFF;
    }

    /** Whether it was switched on; after {@link #at} also whether it is on. */
    public boolean on() {
        return !equals(OFF);
    }

    /** When it ends; empty when it is off, or on without an end. */
    public Optional<Instant> end() {
        return Optional.ofNullable(storedEnd());
    }

    /** @throws Refusal {@code calls.error.end_past} when it would be over before it began */
    public Activation refusePast(Instant now) {
        if (on() && !isOn(now)) {
            throw Refusal.invalid("calls.error.end_past");
        }
        return this;
    }
}
