package lu.fix4bizz.hub.calls.sip;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.sip.SipApplicationSession;
import javax.servlet.sip.SipServletMessage;

/** A call as messages and timers reach it: the one attribute of its application session. It passes them on to its present {@link Phase}. */
interface SipCall extends Phase {
    String ATTRIBUTE = SipCall.class.getName();

    static Optional<SipCall> of(SipServletMessage message) {
        SipApplicationSession session = message.getApplicationSession(false);
        return session != null && session.isValid() ? of(session) : Optional.empty();
    }

    static Optional<SipCall> of(SipApplicationSession session) {
        return Optional.ofNullable((SipCall) session.getAttribute(ATTRIBUTE));
    }

    /** The hub's id of the call, for the log. */
    String id();

    /** Something failed, the call cannot go on: who talks is hung up, and who still waits for an answer gets one. */
    void breakOff() throws IOException;
}
