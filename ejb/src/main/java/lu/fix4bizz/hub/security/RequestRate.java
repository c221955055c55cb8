package lu.fix4bizz.hub.security;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import lu.fix4bizz.hub.settings.Settings;

/**
 * How many REST requests a user may send, and how many one address may send without a valid token: {@code HUB_REST_RATE} a minute,
 * all of them at once where they were quiet before. A user counts with all tokens and addresses together.
 */
@ApplicationScoped
public class RequestRate {
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final int perMinute;
    /** Whoever was quiet for longest is forgotten first; by then their bucket is full again. */
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    protected RequestRate() {
        this(null, 0);
    }

    @Inject
    public RequestRate(Clock clock, Settings settings) {
        this(clock, settings.restRate());
    }

    RequestRate(Clock clock, int perMinute) {
        this.clock = clock;
        this.perMinute = perMinute;
    }

    /** Counts a request of this user. @return how long to wait before such a request is answered; zero when it is now */
    public Duration ofUser(String name) {
        return taken("user " + name);
    }

    /** Counts a request without a valid token from this address. It never keeps a valid token from the same address waiting. */
    public Duration ofStranger(String address) {
        return taken("address " + address);
    }

    private Duration taken(String whose) {
        return Duration.ofNanos(bucket(whose).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    private synchronized Bucket bucket(String whose) {
        return buckets.computeIfAbsent(whose, unused -> Bucket.builder().withCustomTimePrecision(new Time(clock))
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, PERIOD)).build());
    }

    /** The hub's clock as the buckets read it. */
    private record Time(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
