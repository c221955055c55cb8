package lu.fix4bizz.sipcontainer;

import gov.nist.javax.sip.SipStackImpl;
import gov.nist.javax.sip.stack.SIPStackTimerTask;
import gov.nist.javax.sip.stack.timers.SipTimer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The timers of SIP transactions, in a wheel. Each transaction has one for the 32 seconds after its answer, and another that ticks
 * twice a second while it waits: a busy hub has a hundred thousand, and the stack's own sorted queue wakes for
 * each of them, which costs a tenth of a call. The wheel wakes 50 times a second, and setting a timer costs the same however
 * many there are. A timer may be {@link #TICK} late, which SIP does not notice.
 */
public final class WheelTimer implements SipTimer {

    /** What each slot of the wheel stands for. */
    static final long TICK = TimeUnit.MILLISECONDS.toNanos(20);
    private static final Logger LOG = System.getLogger(WheelTimer.class.getName());
    /** 41 seconds: the longest timers of SIP come round once. */
    private static final int SLOTS = 2048;

    private final Slot[] wheel = new Slot[SLOTS];
    private final long began = System.nanoTime();
    private final Thread thread = new Thread(this::turn, "SipTimer");
    private volatile boolean started;
    private volatile long reached;

    /** Made by the stack, by name. */
    public WheelTimer() {
        for (int i = 0; i < SLOTS; i++) {
            wheel[i] = new Slot();
        }
        thread.setDaemon(true);
    }

    /** What is due at one tick, or some rounds of the wheel later. */
    private static final class Slot {
        private long emptied = -1;
        private List<Entry> entries = new ArrayList<>(0);

        /** {@return false if that tick has passed} */
        synchronized boolean add(Entry entry) {
            return emptied < entry.due && entries.add(entry);
        }

        synchronized List<Entry> empty(long tick) {
            List<Entry> all = entries;
            emptied = tick;
            entries = new ArrayList<>(0);
            return all;
        }
    }

    /** A task, until it was cancelled. */
    private static final class Entry {
        private final long period;
        private long due;
        private volatile SIPStackTimerTask task;

        Entry(SIPStackTimerTask task, long due, long period) {
            this.task = task;
            this.due = due;
            this.period = period;
        }
    }

    @Override
    public void start(SipStackImpl stack, Properties properties) {
        started = true;
        thread.start();
    }

    @Override
    public void stop() {
        started = false;
        LockSupport.unpark(thread);
    }

    @Override
    public boolean isStarted() {
        return started;
    }

    @Override
    public boolean schedule(SIPStackTimerTask task, long delay) {
        return scheduleWithFixedDelay(task, delay, 0);
    }

    @Override
    public boolean scheduleWithFixedDelay(SIPStackTimerTask task, long delay, long period) {
        if (!started) {
            throw new IllegalStateException("The SIP timer has stopped");
        }
        Entry entry = new Entry(task, now() + ticks(delay), period == 0 ? 0 : ticks(period));
        task.setSipTimerTask(entry);
        add(entry);
        return true;
    }

    @Override
    public boolean cancel(SIPStackTimerTask task) {
        Entry entry = (Entry) task.getSipTimerTask();
        if (entry == null || entry.task == null) {
            return false;
        }
        entry.task = null;
        task.cleanUpBeforeCancel();
        return true;
    }

    private void add(Entry entry) {
        while (!wheel[(int) (entry.due % SLOTS)].add(entry)) {
            entry.due = reached + 1;
        }
    }

    private long now() {
        return (System.nanoTime() - began) / TICK;
    }

    /** Never early: what is left of the running tick does not count. */
    private static long ticks(long millis) {
        return TimeUnit.MILLISECONDS.toNanos(millis) / TICK + 1;
    }

    private void turn() {
        for (long tick = 0; started; tick++) {
            while (started && now() < tick) {
                LockSupport.parkNanos(this, began + tick * TICK - System.nanoTime());
            }
            reached = tick;
            for (Entry entry : wheel[(int) (tick % SLOTS)].empty(tick)) {
                take(entry, tick);
            }
        }
    }

    private void take(Entry entry, long tick) {
        SIPStackTimerTask task = entry.task;
        if (task == null || !started) {
            return;
        }
        if (entry.due > tick) {
            add(entry);
            return;
        }
        run(task);
        if (entry.period > 0 && entry.task != null) {
            entry.due = tick + entry.period;
            add(entry);
        }
    }

    private static void run(SIPStackTimerTask task) {
        try {
            task.runTask();
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "A timer of the SIP stack failed", e);
        }
    }
}
