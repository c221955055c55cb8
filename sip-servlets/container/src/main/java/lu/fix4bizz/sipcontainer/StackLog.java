package lu.fix4bizz.sipcontainer;

import gov.nist.core.StackLogger;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Properties;

/**
 * JAIN-SIP's log in the server's log, category {@code gov.nist.javax.sip}. The stack says several lines per message at INFO, so
 * its INFO is our DEBUG.
 */
public final class StackLog implements StackLogger {

    private static final Logger LOG = System.getLogger("gov.nist.javax.sip");

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
        LOG.log(Level.ERROR, message);
    }

    /** The stack ends its threads by interrupting them and reports each as an error: that is not one. */
    @Override
    public void logError(String message, Exception cause) {
        LOG.log(cause instanceof InterruptedException ? Level.DEBUG : Level.ERROR, message, cause);
    }

    @Override
    public void logException(Throwable cause) {
        LOG.log(Level.WARNING, "JAIN-SIP", cause);
    }

    @Override
    public void logWarning(String message) {
        LOG.log(Level.WARNING, message);
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
