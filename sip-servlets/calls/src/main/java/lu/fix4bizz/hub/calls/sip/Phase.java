package lu.fix4bizz.hub.calls.sip;

import java.io.IOException;
import javax.servlet.sip.ServletParseException;
import javax.servlet.sip.ServletTimer;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;

/** What a call does now. Everything is called with the call's lock held. */
interface Phase {

    /** A request inside one of the call's dialogs, ACK among them. */
    void request(SipServletRequest request) throws IOException, ServletParseException;

    /** A response to a request that this phase sent. */
    void response(SipServletResponse response) throws IOException, ServletParseException;

    /** The caller cancelled this request of theirs; the container has answered it 487. */
    void cancelled(SipServletRequest request) throws IOException;

    /** A timer of this phase went off. */
    void timeout(ServletTimer timer) throws IOException, ServletParseException;

    /** The call ends from our side: a dialog is broken, or the hub stops. */
    void hangUp() throws IOException;
}
