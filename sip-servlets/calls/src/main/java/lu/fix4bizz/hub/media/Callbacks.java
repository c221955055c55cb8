package lu.fix4bizz.hub.media;

import static java.lang.System.Logger.Level.WARNING;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Runs the callbacks of one session on the executor of the caller: one at a time, in the order in which things happened. */
final class Callbacks {
    private static final System.Logger LOG = System.getLogger(Callbacks.class.getName());

    private final Executor executor;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean running;

    Callbacks(Executor executor) {
        this.executor = executor;
    }

    synchronized void call(Runnable callback) {
        waiting.add(callback);
        if (!running) {
            submit();
        }
    }

    /** An executor that is shut down must not keep the media thread from closing a recording: the hub stops. */
    private void submit() {
        try {
            running = true;
            executor.execute(this::runNext);
        } catch (RejectedExecutionException e) {
            LOG.log(WARNING, "nobody is told how media ended: {0}", e.getMessage());
        }
    }

    private void runNext() {
        try {
            next().run();
        } finally { // one that throws is the executor's to report; those behind it still come
            goOn();
        }
    }

    private synchronized Runnable next() {
        return waiting.remove();
    }

    private synchronized void goOn() {
        running = false;
        if (!waiting.isEmpty()) {
            submit();
        }
    }
}
