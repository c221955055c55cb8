package lu.fix4bizz.hub.testing;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what will come, as long as it takes, up to two minutes. */
public final class Condition {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Condition() {
    }

    /** @param otherwise what to say when it does not come */
    public static void await(BooleanSupplier holds, Supplier<String> otherwise) {
        await(PATIENCE, holds, otherwise);
    }

    /** As {@link #await(BooleanSupplier, Supplier)}, for what takes longer on a busy machine. */
    static void await(Duration patience, BooleanSupplier holds, Supplier<String> otherwise) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(otherwise.get());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }
}
