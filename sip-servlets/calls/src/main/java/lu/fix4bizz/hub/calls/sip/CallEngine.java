package lu.fix4bizz.hub.calls.sip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import javax.servlet.sip.SipFactory;
import javax.servlet.sip.TimerService;
import lu.fix4bizz.hub.accounts.Subscribers;
import lu.fix4bizz.hub.callcenter.Agents;
import lu.fix4bizz.hub.calls.CallRouting;
import lu.fix4bizz.hub.calls.CallsInProgress;
import lu.fix4bizz.hub.calls.Dialling;
import lu.fix4bizz.hub.calls.Trunks;
import lu.fix4bizz.hub.database.Cause;
import lu.fix4bizz.hub.devices.Registrations;
import lu.fix4bizz.hub.music.MusicOnHold;
import lu.fix4bizz.hub.voicemail.sip.HubMedia;
import lu.fix4bizz.hub.voicemail.sip.RecordingSessions;

/** What every {@link CallSession} works with. The methods are public because a CDI proxy calls others by reflection, a dozen times in each call. */
@ApplicationScoped
public class CallEngine {
    private static final Logger LOG = System.getLogger(CallEngine.class.getName());
    @Inject
    private SipFactory factory;
    @Inject
    private TimerService timers;
    @Inject
    private CallRouting routing;
    @Inject
    private Dialling dialling;
    @Inject
    private Registrations registrations;
    @Inject
    private Trunks trunks;
    @Inject
    private Subscribers lines;
    @Inject
    private Agents agents;
    @Inject
    private CallsInProgress log;
    @Inject
    private RecordingSessions recordings;
    @Inject
    private MusicOnHold music;
    @Inject
    private HubMedia media;
    @Inject
    private Clock clock;

    public SipFactory factory() {
        return factory;
    }

    public TimerService timers() {
        return timers;
    }

    public CallRouting routing() {
        return routing;
    }

    public Dialling dialling() {
        return dialling;
    }

    public Registrations registrations() {
        return registrations;
    }

    public Trunks trunks() {
        return trunks;
    }

    public Subscribers lines() {
        return lines;
    }

    public Agents agents() {
        return agents;
    }

    public CallsInProgress log() {
        return log;
    }

    public RecordingSessions recordings() {
        return recordings;
    }

    /** What a company's music is; none while the database is away: a hold matters more. */
    public Optional<HubMusic> musicOf(long companyId) {
        try {
            return music.of(companyId).map(file -> new HubMusic(media, file));
        } catch (RuntimeException away) {
            LOG.log(Level.WARNING, "The music of company {0} is not known: {1}", companyId, Cause.of(away));
            return Optional.empty();
        }
    }

    public Clock clock() {
        return clock;
    }
}
