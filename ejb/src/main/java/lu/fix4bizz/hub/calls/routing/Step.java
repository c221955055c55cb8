package lu.fix4bizz.hub.calls.routing;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import lu.fix4bizz.hub.calls.model.CallTarget;
import lu.fix4bizz.hub.calls.model.ForwardingKind;

/** What is done with a call next. The SIP engine has one switch over it. */
public sealed interface Step {

    /**
     * Ring these locations together.
     *
     * @param time  how long; when nobody answered, {@code after} tells what comes then
     * @param after the decision that follows each outcome
     */
    record Ring(List<Location> locations, Duration time, Function<Outcome, Decision> after) implements Step {
    }

    /**
     * Send the call on.
     *
     * @param why     the forward that does it; it names the reason in Diversion and History-Info
     * @param onward  the call as it arrives there, with this line among those that diverted it
     */
    record Forward(CallTarget target, ForwardingKind why, IncomingCall onward) implements Step {
    }

    /** Let the caller speak into the callee's mailbox, greeted for this case. */
    record LeaveMessage(Outcome greeting) implements Step {
    }

    /**
     * Refuse with this SIP status.
     *
     * @param wanted whether the callee wants it so, by a rule of theirs or by declining: the call is rejected, not missed
     */
    record Reject(int status, boolean wanted) implements Step {

        /** Nobody takes the call, and nothing else is set. */
        public Reject(int status) {
            this(status, false);
        }
    }
}
