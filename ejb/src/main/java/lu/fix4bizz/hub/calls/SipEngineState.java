package lu.fix4bizz.hub.calls;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether the SIP engine listens: it says so itself, and the readiness of the hub asks here. */
@ApplicationScoped
public class SipEngineState {
    private volatile boolean listening;

    /** Its listeners are open: phones can register and call. */
    public void started() {
        listening = true;
    }

    public void stopped() {
        listening = false;
    }

    public boolean isListening() {
        return listening;
    }
}
