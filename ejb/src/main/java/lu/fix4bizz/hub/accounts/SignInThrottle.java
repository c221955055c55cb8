package lu.fix4bizz.hub.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import lu.fix4bizz.hub.model.Refusal;

/**
 * Slows down who tries passwords: after five wrong ones for an account from a source, each further one doubles the wait,
 * up to a quarter of an hour. The source counts, so nobody can lock somebody else out from afar.
 */
@ApplicationScoped
public class SignInThrottle {
    /** For what only the owner of an account can try at all. */
    public static final String ANY_SOURCE = "*";
    private static final int FREE_TRIES = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int REMEMBERED = 10_000;

    private record Tries(int wrong, Instant openAgain) {
    }

    private final Clock clock;
    private final Map<String, Tries> tries = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > REMEMBERED;
        }
    };

    protected SignInThrottle() {
        this(null);
    }

    @Inject
    public SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** How long this source has to wait before it may try this account again; zero when it need not. */
    public synchronized Duration waitFor(String account, String source) {
        Tries known = tries.get(key(account, source));
        Duration left = known == null ? Duration.ZERO : Duration.between(clock.instant(), known.openAgain());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** @throws Refusal {@code accounts.error.tries} while the source has to wait */
    public void refuseEarly(String account, String source) {
        Duration wait = waitFor(account, source);
        if (wait.isPositive()) {
            throw Refusal.invalid("accounts.error.tries", wait.toSeconds() + 1);
        }
    }

    /** Counts a wrong password. */
    public synchronized void wrong(String account, String source) {
        String key = key(account, source);
        Tries before = tries.remove(key);
        int wrong = before == null ? 1 : before.wrong() + 1;
        tries.put(key, new Tries(wrong, clock.instant().plus(waitAfter(wrong))));
    }

    /** Forgets the wrong ones: the right password came. */
    public synchronized void right(String account, String source) {
        tries.remove(key(account, source));
    }

    private static Duration waitAfter(int wrong) {
        if (wrong < FREE_TRIES) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(wrong - FREE_TRIES, 20));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static String key(String account, String source) {
        return account.strip().toLowerCase(Locale.ROOT) + ' ' + source;
    }
}
