package lu.fix4bizz.hub.calls.sip;

import java.time.Duration;
import java.util.Optional;
import javax.servlet.sip.ServletTimer;
import javax.servlet.sip.SipSession;

/** The call that a {@link Bridge} is part of. */
interface BridgedCall {

    /** A timer of this call, for whatever the call does when it goes off. */
    ServletTimer startTimer(Duration after);

    /** What the other side hears while this one holds; empty where the hub plays nothing. */
    Optional<HubMusic> musicOf(SipSession holder);

    /** The talk is over. */
    void ended();

    /** Nothing is awaited any more: the memory of the call is given back. */
    void dispose();
}
