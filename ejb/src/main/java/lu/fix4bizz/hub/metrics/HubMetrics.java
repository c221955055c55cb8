package lu.fix4bizz.hub.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import lu.fix4bizz.hub.calls.ActiveCalls;
import lu.fix4bizz.hub.calls.EndedCalls;
import lu.fix4bizz.hub.calls.SipErrors;
import lu.fix4bizz.hub.calls.model.CallStatus;
import lu.fix4bizz.hub.devices.Registrations;
import lu.fix4bizz.hub.mail.MailSent;
import lu.fix4bizz.hub.mail.Outbox;

/**
 * The figures of the hub: contacts that phones have registered, calls that ring or talk, ended calls by outcome (counted for each of
 * their users), SIP errors by class of their status, mails that wait, were given up, were accepted by the mail server.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HubMetrics {
    @Inject
    private MeterRegistry meters;
    @Inject
    private Registrations registrations;
    @Inject
    private ActiveCalls active;
    @Inject
    private EndedCalls ended;
    @Inject
    private SipErrors sipErrors;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    @PostConstruct
    void register() {
        gauge("hub.registrations", hub -> hub.registrations.count(hub.clock.instant()));
        gauge("hub.calls.active", hub -> hub.active.count());
        gauge("hub.outbox.pending", hub -> hub.outbox.counts().pending());
        gauge("hub.outbox.failed", hub -> hub.outbox.counts().failed());
        Arrays.stream(CallStatus.values()).filter(status -> status != CallStatus.IN_PROGRESS)
                .forEach(status -> count("hub.calls", Tag.of("outcome", status.name().toLowerCase(Locale.ROOT)), hub -> hub.ended.count(status)));
        List.of(4, 5, 6).forEach(hundreds -> count("hub.sip.errors", Tag.of("class", hundreds + "xx"), hub -> hub.sipErrors.count(hundreds)));
        sent();
    }

    /** A mail went out. */
    public void count(@Observes MailSent mail) {
        sent().increment();
    }

    private void gauge(String name, ToDoubleFunction<HubMetrics> value) {
        meters.gauge(name, this, value);
    }

    /** The hub counts by itself, for that costs nothing on a call; the figure is asked when somebody looks. */
    private void count(String name, Tag tag, ToDoubleFunction<HubMetrics> value) {
        meters.more().counter(name, List.of(tag), this, value);
    }

    private Counter sent() {
        return meters.counter("hub.outbox.sent");
    }
}
