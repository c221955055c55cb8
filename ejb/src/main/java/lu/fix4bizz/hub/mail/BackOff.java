package lu.fix4bizz.hub.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a mail is tried again: soon at first, then every hour, for five days (RFC 5321 section 4.5.4.1 asks for 4 to 5 days). */
final class BackOff {
    static final Duration GIVE_UP_AFTER = Duration.ofDays(5);

    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofMinutes(1),
            Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofHours(1));

    private BackOff() {
    }

    /**
     * The time of the next attempt, or nothing when it is time to give up.
     *
     * @param attempts how many there were, at least 1
     */
    static Optional<Instant> next(Instant createdAt, int attempts, Instant now) {
        Instant next = now.plus(PAUSES.get(Math.min(attempts, PAUSES.size()) - 1));
        return next.isAfter(createdAt.plus(GIVE_UP_AFTER)) ? Optional.empty() : Optional.of(next);
    }
}
