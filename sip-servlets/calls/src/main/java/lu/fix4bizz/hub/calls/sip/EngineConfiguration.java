package lu.fix4bizz.hub.calls.sip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import lu.fix4bizz.hub.calls.SipErrors;
import lu.fix4bizz.hub.settings.Settings;
import lu.fix4bizz.sipcontainer.SipContainerConfiguration;
import lu.fix4bizz.sipcontainer.SipContainerSettings;
import lu.fix4bizz.sipcontainer.SipContainerSettings.Listener;
import lu.fix4bizz.sipcontainer.SipContainerSettings.Transport;

/** Where the hub listens for SIP, and who counts its refusals. */
@ApplicationScoped
public class EngineConfiguration implements SipContainerConfiguration {
    @Inject
    private Settings settings;
    @Inject
    private SipErrors errors;

    @Override
    public void refused(int status) {
        errors.answered(status);
    }

    @Override
    public SipContainerSettings settings() {
        return SipContainerSettings.of(List.of(new Listener(Transport.UDP, settings.sipHost(), settings.sipPort()),
                new Listener(Transport.TCP, settings.sipHost(), settings.sipPort())));
    }
}
