package lu.fix4bizz.sipcontainer;

import gov.nist.core.ServerLogger;
import gov.nist.javax.sip.message.SIPMessage;
import java.util.Properties;
import javax.sip.SipStack;

/** JAIN-SIP's log of whole messages, switched off: messages hold content that must never reach a log. */
public final class WireLog implements ServerLogger {

    @Override
    public void logMessage(SIPMessage message, String from, String to, boolean sender, long time) { }

    @Override
    public void logMessage(SIPMessage message, String from, String to, String status, boolean sender, long time) { }

    @Override
    public void logMessage(SIPMessage message, String from, String to, String status, boolean sender) { }

    @Override
    public void logException(Exception cause) { }

    @Override
    public void closeLogFile() { }

    @Override
    public void setStackProperties(Properties properties) { }

    @Override
    public void setSipStack(SipStack stack) { }
}
