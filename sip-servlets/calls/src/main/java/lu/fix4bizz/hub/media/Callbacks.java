package lu.fix4bizz.hub.media;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Runs the callbacks of one session on the executor of the caller: one at a time, in the order in which things happened. */
final class Callbacks {
    private final Executor executor;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean running;

    Callbacks(Executor executor) {
        this.executor = executor;
    }

    synchronized void call(Runnable callback) {
        waiting.add(callback);
        if (!running) {
            running = true;
            executor.execute(this::runNext);
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
        running = !waiting.isEmpty();
        if (running) {
            executor.execute(this::runNext);
        }
    }
}
