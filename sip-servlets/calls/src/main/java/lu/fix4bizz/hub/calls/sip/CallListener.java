package lu.fix4bizz.hub.calls.sip;

import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import javax.servlet.sip.ServletParseException;
import javax.servlet.sip.ServletTimer;
import javax.servlet.sip.SipApplicationSession;
import javax.servlet.sip.SipErrorEvent;
import javax.servlet.sip.SipErrorListener;
import javax.servlet.sip.TimerListener;
import javax.servlet.sip.annotation.SipListener;

/** What happens to calls without a message: timers, and phones that do not acknowledge. */
@SipListener
public class CallListener implements TimerListener, SipErrorListener {
    private static final Logger LOG = System.getLogger(CallListener.class.getName());

    @Inject
    private Failures failures;

    @Override
    public void timeout(ServletTimer timer) {
        Optional<SipCall> call = SipCall.of(timer.getApplicationSession());
        if (call.isPresent()) {
            safely(call.get(), () -> call.get().timeout(timer));
        }
    }

    /** The caller never acknowledged the answer: there is no call (RFC 3261 section 13.3.1.4). */
    @Override
    public void noAckReceived(SipErrorEvent event) {
        hangUp(event);
    }

    @Override
    public void noPrackReceived(SipErrorEvent event) {
        hangUp(event);
    }

    private void hangUp(SipErrorEvent event) {
        SipApplicationSession session = event.getRequest().getApplicationSession();
        SipCall.of(session).ifPresent(call -> safely(call, call::hangUp));
    }

    private void safely(SipCall call, Reaction reaction) {
        try {
            reaction.run();
        } catch (IOException | ServletParseException | RuntimeException failed) {
            failures.log("Call " + call.id(), failed);
            breakOff(call);
        }
    }

    private static void breakOff(SipCall call) {
        try {
            call.breakOff();
        } catch (IOException unheard) {
            LOG.log(Level.DEBUG, "Call {0}: nobody can be told: {1}", call.id(), unheard.getMessage());
        }
    }

    @FunctionalInterface
    private interface Reaction {
        void run() throws IOException, ServletParseException;
    }
}
