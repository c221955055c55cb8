package lu.fix4bizz.sipcontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mobicents.servlet.sip.core.session.MobicentsSipApplicationSession;

class SessionLocksTest {

    private final SessionLocks locks = new SessionLocks();
    private final Semaphore free = new Semaphore(1);
    private final Semaphore otherFree = new Semaphore(1);
    private final MobicentsSipApplicationSession session = session(free);
    private final MobicentsSipApplicationSession other = session(otherFree);

    @Test
    void a_thread_locks_a_session_once_and_frees_all_when_it_leaves() {
        locks.enter(session);
        locks.join(session);
        locks.enter(session);
        locks.join(other);
        assertEquals(0, free.availablePermits() + otherFree.availablePermits());
        locks.exit();
        assertEquals(2, free.availablePermits() + otherFree.availablePermits());
    }

    @Test
    void leaving_twice_frees_nothing_of_others() {
        locks.enter(session);
        locks.exit();
        locks.exit();
        assertEquals(1, free.availablePermits());
    }

    @Test
    void a_thread_from_outside_does_not_lock_what_it_only_looks_up() {
        locks.join(session);
        assertEquals(1, free.availablePermits());
    }

    @Test
    void a_task_inside_a_call_keeps_the_lock_of_that_call_and_frees_its_own() {
        locks.enter(session);
        locks.within(session, () -> assertEquals(0, free.availablePermits()));
        locks.within(other, () -> assertEquals(0, otherFree.availablePermits()));
        assertEquals(0, free.availablePermits());
        assertEquals(1, otherFree.availablePermits());
        locks.exit();
        assertEquals(1, free.availablePermits());
    }

    @Test
    void tasks_of_one_session_never_run_together() throws InterruptedException {
        AtomicInteger inside = new AtomicInteger();
        List<Integer> seen = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            threads.add(Thread.startVirtualThread(() -> locks.within(session, () -> {
                int here = inside.incrementAndGet();
                Thread.yield();
                seen.add(here);
                inside.decrementAndGet();
            })));
        }
        for (Thread each : threads) {
            each.join();
        }
        assertEquals(8, seen.size());
        assertTrue(seen.stream().allMatch(n -> n == 1), seen.toString());
    }

    private static MobicentsSipApplicationSession session(Semaphore free) {
        return (MobicentsSipApplicationSession) Proxy.newProxyInstance(SessionLocksTest.class.getClassLoader(),
                new Class<?>[] {MobicentsSipApplicationSession.class}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "acquire" -> {
                        free.acquire();
                        yield null;
                    }
                    case "release" -> {
                        free.release();
                        yield null;
                    }
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
