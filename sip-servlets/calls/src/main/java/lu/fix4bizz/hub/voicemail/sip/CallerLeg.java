package lu.fix4bizz.hub.voicemail.sip;

import java.io.IOException;
import java.time.Duration;
import javax.servlet.sip.ServletTimer;
import javax.servlet.sip.SipServletRequest;

/** The call of somebody who comes to a mailbox, as voicemail sees it. */
public interface CallerLeg {

    /** The hub's id of the call, for the log. */
    String id();

    /** The INVITE to answer. */
    SipServletRequest invite();

    /** Refuses the call for good. @param status the final answer to the caller */
    void refuse(int status) throws IOException;

    /** A timer of this call, for whoever has the call when it goes off. */
    ServletTimer startTimer(Duration after);

    /** The talk is over. */
    void ended();

    /** Nothing is awaited any more: the memory of the call is given back. */
    void dispose();
}
