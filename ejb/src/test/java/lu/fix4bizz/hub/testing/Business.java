package lu.fix4bizz.hub.testing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import lu.fix4bizz.hub.accounts.Accounts;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.administration.NewUsers;
import lu.fix4bizz.hub.administration.PeopleImport;
import lu.fix4bizz.hub.audit.model.Actor;
import lu.fix4bizz.hub.callcenter.Agents;
import lu.fix4bizz.hub.callcenter.model.QueueRepository;
import lu.fix4bizz.hub.calls.CallSettings;
import lu.fix4bizz.hub.calls.model.CallForwardingRepository;
import lu.fix4bizz.hub.devices.Devices;
import lu.fix4bizz.hub.devices.model.DeviceRepository;
import lu.fix4bizz.hub.live.Change;
import lu.fix4bizz.hub.live.LiveChanges;
import lu.fix4bizz.hub.mail.MailCatcher;
import lu.fix4bizz.hub.mail.MailTemplates;
import lu.fix4bizz.hub.mail.Outbox;
import lu.fix4bizz.hub.mail.model.OutboxRepository;
import lu.fix4bizz.hub.music.CompanyMusic;
import lu.fix4bizz.hub.music.model.HoldMusicRepository;
import lu.fix4bizz.hub.numbers.model.NumberRangeRepository;
import lu.fix4bizz.hub.sample.SampleCompany;
import lu.fix4bizz.hub.secrets.SecretBox;
import lu.fix4bizz.hub.security.BrowserSignIn;
import lu.fix4bizz.hub.security.oidc.CorporateDoor;
import lu.fix4bizz.hub.settings.Settings;
import lu.fix4bizz.hub.voicemail.Voicemail;
import lu.fix4bizz.hub.voicemail.model.VoicemailRepository;
import org.jboss.weld.bootstrap.spi.BeanDiscoveryMode;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** The business as it runs in the server, on a real database, with a clock that the test moves. */
public final class Business implements AutoCloseable {
    private final MovedClock clock = new MovedClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final HubDatabase database;
    private final WeldContainer container;

    /** @param dataDir where recordings are kept */
    public Business(HubDatabase database, Path dataDir) {
        this.database = database;
        Settings settings = Settings.of(Map.of("HUB_DATA_DIR", dataDir.toString(), "HUB_SAMPLE", "true"));
        container = new Weld().disableDiscovery().setBeanDiscoveryMode(BeanDiscoveryMode.ALL)
                .addPackages(false, Accounts.class, UserRepository.class, CallSettings.class, CallForwardingRepository.class, Devices.class,
                        DeviceRepository.class, Agents.class, QueueRepository.class, CorporateDoor.class, LiveChanges.class, CompanyMusic.class, HoldMusicRepository.class, NumberRangeRepository.class, SampleCompany.class, SecretBox.class,
                        Voicemail.class, VoicemailRepository.class)
                .addBeanClasses(BrowserSignIn.class, NewUsers.class, PeopleImport.class, Outbox.class, OutboxRepository.class, MailTemplates.class, MailCatcher.class, Actor.class,
                        ActingUser.class)
                .addExtension(new SessionBeans(database, clock, settings)).addBeanClass(Transactions.class)
                .initialize();
    }

    public <T> T the(Class<T> bean) {
        return container.select(bean).get();
    }

    public HubDatabase database() {
        return database;
    }

    public MovedClock clock() {
        return clock;
    }

    public void onChange(Consumer<Change> subscriber) {
        the(LiveChanges.class).subscribe(subscriber);
    }

    /** Does work whose transaction does not hold in the end. */
    public void rolledBack(Runnable work) {
        TestTransaction.rolledBack(database.factory(), work);
    }

    @Override
    public void close() {
        container.shutdown();
    }
}
