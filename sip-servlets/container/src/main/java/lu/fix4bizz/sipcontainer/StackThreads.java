package lu.fix4bizz.sipcontainer;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import lu.fix4bizz.sipcontainer.SipContainerSettings.Listener;

/** Two threads of the stack that need a hand, found by name among those that the application's class loader started. */
final class StackThreads {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);
    private static final long STEP = TimeUnit.MILLISECONDS.toNanos(1);

    private final ClassLoader loader;

    StackThreads(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * Returns when a UDP listener receives. Only then has it started all its workers: stopped earlier, it would fail and leave the
     * workers that it starts afterwards.
     */
    void awaitReceiving(Listener udp) {
        String name = "MessageProcessorThread-UDP-%s/%d".formatted(udp.host(), udp.port());
        long start = System.nanoTime();
        while (named(name).noneMatch(StackThreads::receives)) {
            if (System.nanoTime() - start > PATIENCE) {
                throw new IllegalStateException("The SIP container does not listen on " + udp);
            }
            LockSupport.parkNanos(STEP);
        }
    }

    private static boolean receives(Thread thread) {
        return Arrays.stream(thread.getStackTrace()).anyMatch(frame -> frame.getMethodName().equals("receive"));
    }

    /** The stack's own stop never wakes this thread, which would hold the class loader of the application for ever. */
    void interruptEventScanner() {
        named("EventScannerThread").forEach(Thread::interrupt);
    }

    private Stream<Thread> named(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(t -> name.equals(t.getName()) && t.getContextClassLoader() == loader);
    }
}
