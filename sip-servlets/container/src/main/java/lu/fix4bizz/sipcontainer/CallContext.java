package lu.fix4bizz.sipcontainer;

import jakarta.enterprise.context.control.RequestContextController;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * The Jakarta EE context around application code on threads that the server does not know: names ({@code java:comp}), class
 * loader and a CDI request scope. Set once per message; code that is called from inside such code (a listener, while a servlet
 * ends a session) runs in the context that is there.
 */
final class CallContext {

    /** Application code that may throw. */
    @FunctionalInterface
    interface Call {
        void run() throws Throwable;
    }

    private final Executor names;
    private final Supplier<RequestContextController> requestScopes;
    /** Making a controller costs a tenth of a registration, so they are used again, each by one call at a time. */
    private final Queue<RequestContextController> idle = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<Boolean> inside = new ThreadLocal<>();

    /**
     * @param names runs a task on the calling thread with the component's names and class loader
     * @param requestScopes gives a new controller: one that two threads share at a time forgets to end a scope
     */
    CallContext(Executor names, Supplier<RequestContextController> requestScopes) {
        this.names = names;
        this.requestScopes = requestScopes;
    }

    /** Runs the call in the context, and throws what it throws. */
    void run(Call call) {
        Throwable[] thrown = new Throwable[1];
        if (inside.get() != null) {
            thrown[0] = caught(call);
        } else {
            names.execute(() -> thrown[0] = caught(() -> scoped(call)));
        }
        if (thrown[0] != null) {
            CallContext.<RuntimeException>rethrow(thrown[0]);
        }
    }

    private void scoped(Call call) throws Throwable {
        RequestContextController requestScope = Objects.requireNonNullElseGet(idle.poll(), requestScopes);
        boolean activated = requestScope.activate();
        inside.set(Boolean.TRUE);
        try {
            call.run();
        } finally {
            inside.set(null); // removing it tidies the thread's whole table, on each message
            if (activated) {
                requestScope.deactivate();
            }
            idle.offer(requestScope);
        }
    }

    private static Throwable caught(Call call) {
        try {
            call.run();
            return null;
        } catch (Throwable e) {
            return e;
        }
    }

    /** Lets a checked exception of the application pass through {@link Executor} unchanged. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void rethrow(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
