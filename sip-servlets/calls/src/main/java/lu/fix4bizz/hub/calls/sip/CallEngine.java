package lu.fix4bizz.hub.calls.sip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import javax.servlet.sip.SipFactory;
import javax.servlet.sip.TimerService;
import lu.fix4bizz.hub.accounts.Subscribers;
import lu.fix4bizz.hub.calls.CallRouting;
import lu.fix4bizz.hub.calls.CallsInProgress;
import lu.fix4bizz.hub.calls.Dialling;
import lu.fix4bizz.hub.calls.SipErrors;
import lu.fix4bizz.hub.calls.Trunks;
import lu.fix4bizz.hub.devices.Registrations;
import lu.fix4bizz.hub.voicemail.sip.RecordingSessions;

/** What every {@link CallSession} works with. */
@ApplicationScoped
public class CallEngine {
    @Inject
    private SipFactory factory;
    @Inject
    private TimerService timers;
    @Inject
    private CallRouting routing;
    @Inject
    private Dialling dialling;
    @Inject
    private Subscribers subscribers;
    @Inject
    private Registrations registrations;
    @Inject
    private Trunks trunks;
    @Inject
    private CallsInProgress log;
    @Inject
    private RecordingSessions recordings;
    @Inject
    private SipErrors errors;
    @Inject
    private Clock clock;

    SipFactory factory() {
        return factory;
    }

    TimerService timers() {
        return timers;
    }

    CallRouting routing() {
        return routing;
    }

    Dialling dialling() {
        return dialling;
    }

    Subscribers subscribers() {
        return subscribers;
    }

    Registrations registrations() {
        return registrations;
    }

    Trunks trunks() {
        return trunks;
    }

    CallsInProgress log() {
        return log;
    }

    RecordingSessions recordings() {
        return recordings;
    }

    SipErrors errors() {
        return errors;
    }

    Clock clock() {
        return clock;
    }
}
