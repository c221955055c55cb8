package lu.fix4bizz.sipcontainer;

import gov.nist.core.StackLogger;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * JAIN-SIP's log in the server's log, category {@code gov.nist.javax.sip}.
 *
 * <p>The stack says several lines per message at INFO, so its INFO is our DEBUG. Its errors and warnings are mostly about what
 * strangers send and quote it: anyone could fill the log and put anything into it. So one of them in ten seconds is logged, its
 * first line cut; the others are DEBUG too.
 */
public final class StackLog implements StackLogger {

    private static final Logger LOG = System.getLogger("gov.nist.javax.sip");
    private static final long QUIET = TimeUnit.SECONDS.toNanos(10);
    private static final int LONGEST = 160;
    /** The first ten seconds are silent: at its start the stack complains of TLS keys, and TLS is not in use. */
    private static final AtomicLong lastComplaint = new AtomicLong(System.nanoTime());

    @Override
    public boolean isLoggingEnabled(int level) {
        return level < TRACE_INFO || LOG.isLoggable(level >= TRACE_TRACE ? Level.TRACE : Level.DEBUG);
    }

    @Override
    public boolean isLoggingEnabled() {
        return true;
    }

    @Override
    public void logFatalError(String message) {
        LOG.log(Level.ERROR, message);
    }

    @Override
    public void logError(String message) {
        complain(message, null);
    }

    private static void complain(String message, Throwable cause) {
        long now = System.nanoTime();
        long last = lastComplaint.get();
        if (now - last > QUIET && lastComplaint.compareAndSet(last, now)) {
            LOG.log(Level.WARNING, () -> firstLine(message) + (cause == null ? "" : " (" + firstLine(cause.toString()) + ")"));
        } else {
            LOG.log(Level.DEBUG, message, cause);
        }
    }

    private static String firstLine(String text) {
        String line = text.lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", "?");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
    }

    /** The stack ends its threads by interrupting them and reports each as an error: that is not one. */
    @Override
    public void logError(String message, Exception cause) {
        if (cause instanceof InterruptedException) {
            logDebug(message, cause);
        } else {
            complain(message, cause);
        }
    }

    @Override
    public void logException(Throwable cause) {
        complain("JAIN-SIP", cause);
    }

    @Override
    public void logWarning(String message) {
        complain(message, null);
    }

    @Override
    public void logInfo(String message) {
        LOG.log(Level.DEBUG, message);
    }

    @Override
    public void logDebug(String message) {
        LOG.log(Level.DEBUG, message);
    }

    @Override
    public void logDebug(String message, Exception cause) {
        LOG.log(Level.DEBUG, message, cause);
    }

    @Override
    public void logTrace(String message) {
        LOG.log(Level.TRACE, message);
    }

    @Override
    public String getLoggerName() {
        return LOG.getName();
    }

    @Override
    public int getLineCount() {
        return 0;
    }

    @Override
    public void logStackTrace() { }

    @Override
    public void logStackTrace(int level) { }

    @Override
    public void disableLogging() { }

    @Override
    public void enableLogging() { }

    @Override
    public void setBuildTimeStamp(String time) { }

    @Override
    public void setStackProperties(Properties properties) { }
}
